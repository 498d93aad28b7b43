package io.fovea.metric;

/** What it costs to take class i for class j. */
public enum KappaWeights {
  /** 1, whichever class. */
  NONE,
  /** |i - j|. */
  LINEAR,
  /** (i - j)^2. */
  QUADRATIC;

  double of(int i, int j) {
    return switch (this) {
      case NONE -> i == j ? 0 : 1;
      case LINEAR -> Math.abs(i - j);
      case QUADRATIC -> (double) (i - j) * (i - j);
    };
  }
}
