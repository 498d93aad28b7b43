package io.fovea.loggers;

import java.util.Arrays;

/**
 * How finite numbers are distributed: counts in bins of equal width between the smallest and the
 * largest.
 *
 * @param min the smallest; 0 without numbers
 * @param max the largest
 * @param limits each bin's upper end; the last one's is {@code max}
 * @param counts how many numbers each bin holds
 * @param notFinite how many values were NaN or infinite and are in no bin
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
record Histogram(
    double min,
    double max,
    double sum,
    double sumOfSquares,
    double[] limits,
    double[] counts,
    long notFinite) {
  /** As many as TensorBoard draws. */
  private static final int BINS = 30;

  static Histogram of(float[] values) {
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    double sum = 0;
    double squares = 0;
    long notFinite = 0;
    for (float value : values) {
      if (!Float.isFinite(value)) {
        notFinite++;
        continue;
      }
      min = Math.min(min, value);
      max = Math.max(max, value);
      sum += value;
      squares += (double) value * value;
    }
    if (notFinite == values.length) {
      return new Histogram(0, 0, 0, 0, new double[0], new double[0], notFinite);
    }
    double[] limits = limits(min, max);
    return new Histogram(
        min, max, sum, squares, limits, counts(values, min, max, limits.length), notFinite);
  }

  /** How many numbers are in the bins. */
  double count() {
    return Arrays.stream(counts).sum();
  }

  private static double[] limits(double min, double max) {
    int bins = max > min ? BINS : 1;
    double[] limits = new double[bins];
    for (int bin = 0; bin < bins; bin++) {
      limits[bin] = bin == bins - 1 ? max : min + (max - min) * (bin + 1) / bins;
    }
    return limits;
  }

  private static double[] counts(float[] values, double min, double max, int bins) {
    double[] counts = new double[bins];
    for (float value : values) {
      if (Float.isFinite(value)) {
        int bin = bins == 1 ? 0 : (int) ((value - min) / (max - min) * bins);
        counts[Math.min(bin, bins - 1)]++;
      }
    }
    return counts;
  }
}
