package io.fovea.logging;

/** How a run ended. */
public enum RunStatus {
  FINISHED,
  FAILED
}
