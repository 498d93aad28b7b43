package io.fovea.crossvalidation;

/** How a value is drawn. */
public enum Draw {
  /** One of the listed values, each as likely. */
  CHOICE,
  /** Any number from low to high, each as likely. */
  UNIFORM,
  /** A number whose logarithm is drawn so: 0.001 to 0.01 is as likely as 0.01 to 0.1. */
  LOG_UNIFORM,
  /** A whole number from low to high, both included. */
  INT
}
