package io.fovea.engine;

import ai.djl.ndarray.types.Shape;

/** A square convolution over a batch of images, in plain Java and double precision. */
record Convolution(
    int batch,
    int channels,
    int height,
    int width,
    int filters,
    int kernel,
    int padding,
    int stride) {
  /** Row by row, as arrays lie in memory. */
  static final class Result {
    final double[] output;
    final double[] inputGradient;
    final double[] weightGradient;

    private Result(int output, int input, int weights) {
      this.output = new double[output];
      this.inputGradient = new double[input];
      this.weightGradient = new double[weights];
    }
  }

  private int rows() {
    return (height + 2 * padding - kernel) / stride + 1;
  }

  private int columns() {
    return (width + 2 * padding - kernel) / stride + 1;
  }

  int inputSize() {
    return batch * channels * height * width;
  }

  int weightSize() {
    return filters * channels * kernel * kernel;
  }

  int outputSize() {
    return batch * filters * rows() * columns();
  }

  Shape inputShape() {
    return new Shape(batch, channels, height, width);
  }

  Shape weightShape() {
    return new Shape(filters, channels, kernel, kernel);
  }

  /**
   * The output, and the gradients of its sum weighted by {@code outer}.
   *
   * @param x (batch, channels, height, width)
   * @param w (filters, channels, kernel, kernel)
   */
  Result compute(float[] x, float[] w, float[] outer) {
    Result sums = new Result(outer.length, x.length, w.length);
    for (int y = 0; y < outer.length; y++) {
      int column = y % columns() * stride - padding;
      int row = y / columns() % rows() * stride - padding;
      int filter = y / (columns() * rows()) % filters;
      int image = y / (columns() * rows() * filters);
      for (int at = 0; at < channels * kernel * kernel; at++) {
        int h = row + at / kernel % kernel;
        int v = column + at % kernel;
        if (h >= 0 && h < height && v >= 0 && v < width) {
          int from = ((image * channels + at / (kernel * kernel)) * height + h) * width + v;
          int weight = filter * channels * kernel * kernel + at;
          sums.output[y] += (double) x[from] * w[weight];
          sums.inputGradient[from] += (double) outer[y] * w[weight];
          sums.weightGradient[weight] += (double) outer[y] * x[from];
        }
      }
    }
    return sums;
  }
}
