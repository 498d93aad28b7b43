package io.fovea.representations;

/** How a feature's numbers are brought to a common size, by what the training part holds. */
public enum Scaling {
  /** As they are. */
  NONE,
  /**
   * {@code (v - mean) / sd}, with the population's standard deviation (divisor n). A feature that
   * has one value only is divided by 1.
   */
  STANDARDIZE,
  /** {@code (v - min) / (max - min)}. A feature that has one value only is divided by 1. */
  MIN_MAX
}
