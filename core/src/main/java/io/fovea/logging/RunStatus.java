package io.fovea.logging;

/** How a run ended. */
public enum RunStatus {
  FINISHED,
  FAILED,
  /** Somebody ended it before its time; it can go on from its last checkpoint. */
  INTERRUPTED
}
