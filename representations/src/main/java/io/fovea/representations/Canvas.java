package io.fovea.representations;

import java.util.Arrays;

/**
 * A white picture on which anti-aliased shapes are painted; pixel centres have whole coordinates.
 *
 * <p>A pixel's coverage is the overlap of a span one pixel long, laid across the shape's border
 * through the pixel's centre, with the shape. Shapes thinner than a pixel so get paler, not ragged.
 * Written in plain arithmetic rather than with a graphics library: same bits on every machine, no
 * native code, and several times faster at these sizes.
 */
final class Canvas {
  private final int height;
  private final int width;
  private final float[] rgb;

  Canvas(int height, int width) {
    this.height = height;
    this.width = width;
    this.rgb = new float[3 * height * width];
    Arrays.fill(rgb, 1);
  }

  /** The picture, (3, height, width). */
  float[] rgb() {
    return rgb;
  }

  void disc(double x, double y, double radius, Rgb colour) {
    double border = radius + 0.5;
    int lastRow = floor(y + border, height);
    int lastColumn = floor(x + border, width);
    for (int i = ceil(y - border); i <= lastRow; i++) {
      for (int j = ceil(x - border); j <= lastColumn; j++) {
        double square = square(j - x) + square(i - y);
        if (square < border * border) {
          blend(i * width + j, coverage(Math.sqrt(square), radius), colour);
        }
      }
    }
  }

  /** A line with round ends; nothing if the ends are one point. */
  void line(double fromX, double fromY, double toX, double toY, double widthPx, Rgb colour) {
    double border = widthPx / 2 + 0.5;
    // Cut first: the far end of a saccade may lie millions of pixels away.
    new Segment(fromX, fromY, toX, toY)
        .cut(-border, width - 1 + border, -border, height - 1 + border)
        .filter(inside -> inside.length() > 0)
        .ifPresent(inside -> stroke(inside, widthPx, colour));
  }

  private void stroke(Segment line, double widthPx, Rgb colour) {
    double border = widthPx / 2 + 0.5;
    double length = line.length();
    double alongX = (line.toX() - line.fromX()) / length;
    double alongY = (line.toY() - line.fromY()) / length;
    // On one row the band |across| < border is this long on each side of its middle.
    double half = Math.min(border / Math.max(Math.abs(alongY), 1e-12), 2.0 * width + border);
    int lastRow = floor(Math.max(line.fromY(), line.toY()) + border, height);
    double left = Math.min(line.fromX(), line.toX()) - border;
    double right = Math.max(line.fromX(), line.toX()) + border;
    for (int i = ceil(Math.min(line.fromY(), line.toY()) - border); i <= lastRow; i++) {
      double dy = i - line.fromY();
      double slope = Math.abs(alongY) < 1e-12 ? 0 : alongX / alongY;
      double middle = line.fromX() + dy * slope;
      int lastColumn = floor(Math.min(right, middle + half), width);
      for (int j = ceil(Math.max(left, middle - half)); j <= lastColumn; j++) {
        double dx = j - line.fromX();
        double along = dx * alongX + dy * alongY;
        double beyond = along < 0 ? -along : Math.max(0, along - length);
        double across = Math.abs(dx * alongY - dy * alongX);
        double distance = beyond == 0 ? across : Math.hypot(across, beyond);
        if (distance < border) {
          blend(i * width + j, coverage(distance, widthPx / 2), colour);
        }
      }
    }
  }

  /** Overlap of [distance - 1/2, distance + 1/2] with [-radius, radius]. */
  private static double coverage(double distance, double radius) {
    return Math.min(radius, distance + 0.5) + Math.min(radius, 0.5 - distance);
  }

  private void blend(int pixel, double coverage, Rgb colour) {
    float alpha = (float) coverage;
    int plane = height * width;
    rgb[pixel] += alpha * (colour.red() - rgb[pixel]);
    rgb[pixel + plane] += alpha * (colour.green() - rgb[pixel + plane]);
    rgb[pixel + 2 * plane] += alpha * (colour.blue() - rgb[pixel + 2 * plane]);
  }

  private static double square(double value) {
    return value * value;
  }

  /** The first row or column at or after a place. */
  private static int ceil(double place) {
    return (int) Math.ceil(Math.max(place, 0));
  }

  /** The last row or column at or before a place, -1 if there is none. */
  private static int floor(double place, int size) {
    return (int) Math.floor(Math.min(Math.max(place, -1), size - 1));
  }
}
