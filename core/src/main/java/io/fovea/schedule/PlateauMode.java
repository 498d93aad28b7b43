package io.fovea.schedule;

/** Which values are good. */
public enum PlateauMode {
  /** Low ones, as of a loss. */
  MIN,
  /** High ones, as of an accuracy. */
  MAX
}
