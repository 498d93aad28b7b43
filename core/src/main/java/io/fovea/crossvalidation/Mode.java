package io.fovea.crossvalidation;

/** Which values of a metric are better. */
public enum Mode {
  MIN,
  MAX;

  /** Negative if the first is better; NaN is worse than anything. */
  int compare(double first, double second) {
    if (Double.isNaN(first) || Double.isNaN(second)) {
      return Boolean.compare(Double.isNaN(first), Double.isNaN(second));
    }
    return this == MIN ? Double.compare(first, second) : Double.compare(second, first);
  }
}
