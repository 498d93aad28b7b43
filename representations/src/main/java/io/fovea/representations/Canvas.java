package io.fovea.representations;

import java.util.Arrays;

/** A white picture on which anti-aliased shapes are painted, see {@link Pixels}. */
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
    int lastRow = Pixels.last(y + border, height);
    int lastColumn = Pixels.last(x + border, width);
    for (int i = Pixels.first(y - border); i <= lastRow; i++) {
      for (int j = Pixels.first(x - border); j <= lastColumn; j++) {
        double square = square(j - x) + square(i - y);
        if (square < border * border) {
          blend(i * width + j, Pixels.coverage(Math.sqrt(square), radius), colour);
        }
      }
    }
  }

  /** Paints all of a drawing's lines at once. */
  void lines(LineMask mask, Rgb colour) {
    for (int pixel = 0; pixel < height * width; pixel++) {
      if (mask.coverage(pixel) > 0) {
        blend(pixel, mask.coverage(pixel), colour);
      }
    }
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
}
