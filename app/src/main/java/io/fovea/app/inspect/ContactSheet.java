package io.fovea.app.inspect;

import io.fovea.loggers.Fonts;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * Small pictures in rows and columns: a block for each group, in it a column for each scanpath and
 * a row for each way to look at it.
 */
final class ContactSheet {
  static final int TILE_PX = 128;
  static final int GAP_PX = 8;
  static final int LEFT_PX = 166;
  static final int TOP_PX = 62;
  static final int GROUP_TITLE_PX = 30;
  static final int CAPTION_PX = 20;
  private static final int THINNEST_PX = 4;
  private static final int TITLE_BASELINE_PX = 26;
  private static final int SUBTITLE_BASELINE_PX = 47;
  private static final int TEXT_INDENT_PX = 10;
  private static final Color INK = new Color(0x222222);
  private static final Color QUIET = new Color(0x666666);
  private static final Color WARNING = new Color(0xB00020);
  private static final Color FRAME = new Color(0xC8C8C8);
  private static final Color BAND = new Color(0xEDF1F5);

  private final Heading heading;
  private final List<String> rowLabels;
  private final List<Block> blocks;

  /**
   * What stands above all pictures.
   *
   * @param mark a warning beside the title; may be empty
   */
  record Heading(String title, String mark, String subtitle) {}

  /**
   * A group's pictures.
   *
   * @param captions one for each column
   * @param pictures for each column, one picture for each row
   */
  record Block(String title, List<String> captions, List<List<BufferedImage>> pictures) {
    Block {
      captions = List.copyOf(captions);
      pictures = pictures.stream().map(List::copyOf).toList();
    }
  }

  ContactSheet(Heading heading, List<String> rowLabels, List<Block> blocks) {
    this.heading = heading;
    this.rowLabels = List.copyOf(rowLabels);
    this.blocks = List.copyOf(blocks);
  }

  int width() {
    return LEFT_PX + columns() * (TILE_PX + GAP_PX) + GAP_PX;
  }

  int height() {
    return TOP_PX + blocks.size() * blockHeight() + GAP_PX;
  }

  /** How far below a block's upper edge the next one begins. */
  int blockHeight() {
    return GROUP_TITLE_PX + CAPTION_PX + rowLabels.size() * (TILE_PX + GAP_PX) + GAP_PX;
  }

  private int columns() {
    return blocks.stream().mapToInt(block -> block.captions().size()).max().orElse(0);
  }

  BufferedImage draw() {
    BufferedImage sheet = new BufferedImage(width(), height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = sheet.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width(), height());
    drawHeading(pen);
    pen.translate(0, TOP_PX);
    for (Block block : blocks) {
      draw(block, pen);
      pen.translate(0, blockHeight());
    }
    pen.dispose();
    return sheet;
  }

  private void drawHeading(Graphics2D pen) {
    int room = width() - 2 * TEXT_INDENT_PX;
    write(pen, Fonts.title(), INK, heading.title(), TEXT_INDENT_PX, TITLE_BASELINE_PX, room);
    int after = pen.getFontMetrics(Fonts.title()).stringWidth(heading.title() + "  ");
    write(
        pen,
        Fonts.title(),
        WARNING,
        heading.mark(),
        TEXT_INDENT_PX + after,
        TITLE_BASELINE_PX,
        room - after);
    write(pen, Fonts.tick(), QUIET, heading.subtitle(), TEXT_INDENT_PX, SUBTITLE_BASELINE_PX, room);
  }

  private void draw(Block block, Graphics2D pen) {
    pen.setColor(BAND);
    pen.fillRect(0, 0, width(), GROUP_TITLE_PX - GAP_PX);
    int room = width() - 2 * TEXT_INDENT_PX;
    write(pen, Fonts.legend(), INK, block.title(), TEXT_INDENT_PX, 16, room);
    int top = GROUP_TITLE_PX + CAPTION_PX;
    for (int row = 0; row < rowLabels.size(); row++) {
      int middle = top + row * (TILE_PX + GAP_PX) + TILE_PX / 2;
      labelRow(pen, rowLabels.get(row), middle);
    }
    for (int column = 0; column < block.captions().size(); column++) {
      int left = LEFT_PX + column * (TILE_PX + GAP_PX);
      write(pen, Fonts.tick(), QUIET, block.captions().get(column), left, top - 6, TILE_PX);
      for (int row = 0; row < rowLabels.size(); row++) {
        draw(block.pictures().get(column).get(row), pen, left, top + row * (TILE_PX + GAP_PX));
      }
    }
  }

  /** In two lines where there is a colon: the input, and what is seen of it. */
  private static void labelRow(Graphics2D pen, String label, int middle) {
    int colon = label.indexOf(": ");
    int room = LEFT_PX - TEXT_INDENT_PX - GAP_PX;
    if (colon < 0) {
      write(pen, Fonts.tick(), INK, label, TEXT_INDENT_PX, middle + 4, room);
      return;
    }
    write(pen, Fonts.tick(), INK, label.substring(0, colon), TEXT_INDENT_PX, middle - 4, room);
    write(pen, Fonts.tick(), QUIET, label.substring(colon + 2), TEXT_INDENT_PX, middle + 12, room);
  }

  /** In the middle of its tile: small pictures with square pixels, large ones made smaller. */
  private static void draw(BufferedImage picture, Graphics2D pen, int left, int top) {
    int longer = Math.max(picture.getWidth(), picture.getHeight());
    double scale = (double) TILE_PX / longer;
    scale = scale >= 1 ? Math.floor(scale) : scale;
    int width = Math.max(THINNEST_PX, (int) (picture.getWidth() * scale));
    int height = Math.max(THINNEST_PX, (int) (picture.getHeight() * scale));
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION,
        scale >= 1
            ? RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR
            : RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    int x = left + (TILE_PX - width) / 2;
    int y = top + (TILE_PX - height) / 2;
    pen.drawImage(picture, x, y, width, height, null);
    pen.setColor(FRAME);
    pen.drawRect(x - 1, y - 1, width + 1, height + 1);
  }

  /** Text that is too long ends in dots. */
  private static void write(
      Graphics2D pen, Font font, Color colour, String text, int left, int baseline, int room) {
    pen.setFont(font);
    pen.setColor(colour);
    FontMetrics metrics = pen.getFontMetrics();
    String shown = text;
    for (int length = text.length(); length > 0 && metrics.stringWidth(shown) > room; length--) {
      shown = text.substring(0, length - 1) + "...";
    }
    pen.drawString(shown, left, baseline);
  }
}
