package io.fovea.callback;

/** Which of two values of a metric is the better one. */
public enum Mode {
  /** The smaller one, as of a loss. */
  MIN,
  /** The greater one, as of an accuracy. */
  MAX;

  /** Whether {@code a} is better than {@code b}; what is equal, or NaN, is not. */
  boolean isBetter(double a, double b) {
    return this == MIN ? a < b : a > b;
  }

  /** A value that any number is better than. */
  double worst() {
    return this == MIN ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
  }
}
