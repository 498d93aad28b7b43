package io.fovea.representations;

/**
 * The heatmap of fixations that share an x or a y, whose covariance is singular: the share of
 * fixations in each pixel, blurred by a Gaussian of half a pixel and divided by its sum.
 *
 * <p>A fixation falls in row clip(trunc(y * height)), column clip(trunc(x * width)). The kernel has
 * radius 2, the image is mirrored at its edges (d c b a | a b c d). If all fixations lie in one
 * place its pixel is 1 and nothing is blurred.
 */
final class DegenerateHeatmap {
  private static final double SIGMA_PX = 0.5;
  private static final int RADIUS_PX = 2;
  private static final double[] KERNEL = kernel();

  private DegenerateHeatmap() {}

  static double[] of(Places places, int height, int width) {
    double[] image = new double[height * width];
    if (places.sameX() && places.sameY()) {
      image[pixel(places, 0, height, width)] = 1;
      return image;
    }
    for (int k = 0; k < places.size(); k++) {
      image[pixel(places, k, height, width)] += 1.0 / places.size();
    }
    return scaledToSumOne(blur(blur(image, height, width, true), height, width, false));
  }

  private static int pixel(Places places, int k, int height, int width) {
    return clip(places.y(k), height) * width + clip(places.x(k), width);
  }

  private static int clip(double place, int size) {
    return Math.min(Math.max((int) (place * size), 0), size - 1);
  }

  private static double[] blur(double[] image, int height, int width, boolean downColumns) {
    double[] blurred = new double[image.length];
    for (int i = 0; i < height; i++) {
      for (int j = 0; j < width; j++) {
        for (int d = -RADIUS_PX; d <= RADIUS_PX; d++) {
          int from =
              downColumns
                  ? mirrored(i + d, height) * width + j
                  : i * width + mirrored(j + d, width);
          blurred[i * width + j] += KERNEL[d + RADIUS_PX] * image[from];
        }
      }
    }
    return blurred;
  }

  /** The pixel that an index beyond the edge shows; period 2 * size, so any size works. */
  private static int mirrored(int index, int size) {
    int place = Math.floorMod(index, 2 * size);
    return Math.min(place, 2 * size - 1 - place);
  }

  private static double[] scaledToSumOne(double[] image) {
    double sum = 0;
    for (double value : image) {
      sum += value;
    }
    for (int p = 0; p < image.length; p++) {
      image[p] /= sum;
    }
    return image;
  }

  private static double[] kernel() {
    double[] weights = new double[2 * RADIUS_PX + 1];
    for (int d = -RADIUS_PX; d <= RADIUS_PX; d++) {
      weights[d + RADIUS_PX] = Math.exp(-0.5 * d * d / (SIGMA_PX * SIGMA_PX));
    }
    return scaledToSumOne(weights);
  }
}
