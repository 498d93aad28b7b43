package io.fovea.label;

/** What is done with keys that do not fit. */
public enum OnTrouble {
  /** They stop the run. */
  FAIL,
  /** They are left out, counted and reported. */
  DROP
}
