package io.fovea.loggers;

import io.fovea.spec.FoveaException;
import java.awt.AWTError;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** The fonts of the pictures. */
final class Fonts {
  private static final float TITLE = 17;
  private static final float LEGEND = 13;
  private static final float AXIS_TITLE = 14;
  private static final float TICK = 12;

  private Fonts() {}

  static Font title() {
    return new Font(Font.SANS_SERIF, Font.BOLD, 1).deriveFont(TITLE);
  }

  static Font legend() {
    return plain(LEGEND);
  }

  static Font axisTitle() {
    return plain(AXIS_TITLE);
  }

  static Font tick() {
    return plain(TICK);
  }

  private static Font plain(float size) {
    return new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont(size);
  }

  /**
   * Small server images have a Java without fonts, or a display that does not answer; both show
   * only when text is drawn.
   *
   * @throws FoveaException if no text can be drawn here
   */
  static void check() {
    try {
      Graphics2D pen = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
      pen.getFontMetrics(title()).stringWidth("epoch");
      pen.dispose();
    } catch (LinkageError | InternalError | AWTError | RuntimeException e) {
      // What Java throws here differs from version to version; none of it is ours.
      throw new FoveaException(
          "the plots logger cannot draw text here ("
              + e
              + "); install fontconfig and a font (Debian: fontconfig fonts-dejavu-core), start Java"
              + " with -Djava.awt.headless=true, or leave the plots logger out: the numbers are in"
              + " the csv logger's files",
          e);
    }
  }
}
