package io.fovea.schedule;

/** What a threshold is a part of. */
public enum ThresholdMode {
  /** A share of the best value. */
  REL,
  /** A difference to the best value. */
  ABS
}
