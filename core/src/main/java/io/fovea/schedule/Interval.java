package io.fovea.schedule;

/** What a schedule counts. */
public enum Interval {
  /** Epochs; the rate changes after validation. */
  EPOCH,
  /** Optimizer steps. */
  STEP
}
