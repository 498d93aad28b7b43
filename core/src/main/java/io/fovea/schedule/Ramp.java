package io.fovea.schedule;

/** How a warm-up leads to the full rate. */
public enum Ramp {
  /** In equal steps up to it. */
  LINEAR,
  /** Low all the time, then at once. */
  CONSTANT
}
