package io.fovea.callback;

/** How the rates of a range test lie between the lowest and the highest. */
public enum Spacing {
  /** Each the same factor above the one before. */
  EXPONENTIAL {
    @Override
    double at(double low, double high, double share) {
      return low * Math.pow(high / low, share);
    }
  },
  /** Each the same amount above the one before. */
  LINEAR {
    @Override
    double at(double low, double high, double share) {
      return low + (high - low) * share;
    }
  };

  /** The value after {@code share} of the way. */
  abstract double at(double low, double high, double share);
}
