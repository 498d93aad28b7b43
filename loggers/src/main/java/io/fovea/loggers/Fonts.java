package io.fovea.loggers;

import io.fovea.spec.FoveaException;
import java.awt.AWTError;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** The fonts of the pictures that Fovea draws. */
public final class Fonts {
  private static final float TITLE = 17;
  private static final float LEGEND = 13;
  private static final float AXIS_TITLE = 14;
  private static final float TICK = 12;

  private Fonts() {}

  /** A picture's title. */
  public static Font title() {
    return new Font(Font.SANS_SERIF, Font.BOLD, 1).deriveFont(TITLE);
  }

  /** Text beside or below what is drawn. */
  public static Font legend() {
    return plain(LEGEND);
  }

  /** The title of an axis or of a group. */
  public static Font axisTitle() {
    return plain(AXIS_TITLE);
  }

  /** The smallest text. */
  public static Font tick() {
    return plain(TICK);
  }

  private static Font plain(float size) {
    return new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont(size);
  }

  /**
   * Small server images have a Java without fonts, or a display that does not answer; both show
   * only when text is drawn.
   *
   * @param drawer who wants to draw, for example {@code the plots logger}
   * @param wayOut what to do where nothing can be installed
   * @throws FoveaException if no text can be drawn here
   */
  public static void check(String drawer, String wayOut) {
    try {
      Graphics2D pen = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
      pen.getFontMetrics(title()).stringWidth("epoch");
      pen.dispose();
    } catch (LinkageError | InternalError | AWTError | RuntimeException e) {
      // What Java throws here differs from version to version; none of it is ours.
      throw new FoveaException(
          drawer
              + " cannot draw text here ("
              + e
              + "); install fontconfig and a font (Debian: fontconfig fonts-dejavu-core), start Java"
              + " with -Djava.awt.headless=true, or "
              + wayOut,
          e);
    }
  }
}
