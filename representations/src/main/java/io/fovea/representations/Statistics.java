package io.fovea.representations;

/**
 * Mean, spread and range of numbers that come one after another.
 *
 * <p>Welford's updates: stable for numbers far from 0, and of equal numbers the spread is exactly
 * 0. Source: B. P. Welford, Note on a method for calculating corrected sums of squares and
 * products, Technometrics 4(3) (1962) 419-420.
 */
final class Statistics {
  private long count;
  private double mean;
  private double squares;
  private double min = Double.POSITIVE_INFINITY;
  private double max = Double.NEGATIVE_INFINITY;

  void add(double... values) {
    for (double value : values) {
      count++;
      double off = value - mean;
      mean += off / count;
      squares += off * (value - mean);
      min = Math.min(min, value);
      max = Math.max(max, value);
    }
  }

  double mean() {
    return mean;
  }

  /** The population's: divisor n. */
  double standardDeviation() {
    return Math.sqrt(squares / count);
  }

  double min() {
    return min;
  }

  double max() {
    return max;
  }
}
