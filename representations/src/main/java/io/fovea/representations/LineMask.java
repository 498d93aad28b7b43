package io.fovea.representations;

/**
 * How much of each pixel is covered by thin lines. Where lines cross, the larger coverage counts:
 * in a small picture of many saccades they would otherwise add up and hide what lies below.
 */
final class LineMask {
  /** A line that rises less than this per pixel covers whole rows; its slope would overflow. */
  private static final double LEVEL = 1e-12;

  private final int height;
  private final int width;
  private final double lineWidthPx;
  private final double[] coverage;

  LineMask(int height, int width, double lineWidthPx) {
    this.height = height;
    this.width = width;
    this.lineWidthPx = lineWidthPx;
    this.coverage = new double[height * width];
  }

  double coverage(int pixel) {
    return coverage[pixel];
  }

  /** A line with round ends; nothing if the ends are one point. */
  void line(double fromX, double fromY, double toX, double toY) {
    double border = lineWidthPx / 2 + 0.5;
    // Cut first: the far end of a saccade may lie millions of pixels away.
    new Segment(fromX, fromY, toX, toY)
        .cut(-border, width - 1 + border, -border, height - 1 + border)
        .filter(inside -> inside.length() > 0)
        .ifPresent(this::stroke);
  }

  private void stroke(Segment line) {
    double border = lineWidthPx / 2 + 0.5;
    double length = line.length();
    double alongX = (line.toX() - line.fromX()) / length;
    double alongY = (line.toY() - line.fromY()) / length;
    // On one row the band |across| < border is this long on each side of its middle.
    boolean level = Math.abs(alongY) < LEVEL;
    double half = level ? width + border : border / Math.abs(alongY);
    double slope = level ? 0 : alongX / alongY;
    int lastRow = Pixels.last(Math.max(line.fromY(), line.toY()) + border, height);
    double left = Math.min(line.fromX(), line.toX()) - border;
    double right = Math.max(line.fromX(), line.toX()) + border;
    for (int i = Pixels.first(Math.min(line.fromY(), line.toY()) - border); i <= lastRow; i++) {
      double dy = i - line.fromY();
      double middle = line.fromX() + dy * slope;
      int lastColumn = Pixels.last(Math.min(right, middle + half), width);
      for (int j = Pixels.first(Math.max(left, middle - half)); j <= lastColumn; j++) {
        double dx = j - line.fromX();
        double along = dx * alongX + dy * alongY;
        double beyond = along < 0 ? -along : Math.max(0, along - length);
        double across = Math.abs(dx * alongY - dy * alongX);
        double distance = beyond == 0 ? across : Math.hypot(across, beyond);
        if (distance < border) {
          int pixel = i * width + j;
          coverage[pixel] = Math.max(coverage[pixel], Pixels.coverage(distance, lineWidthPx / 2));
        }
      }
    }
  }
}
