package io.fovea.callback;

/** How often something is done. */
public enum Interval {
  /** Once in an epoch. */
  EPOCH,
  /** At optimizer steps. */
  STEP
}
