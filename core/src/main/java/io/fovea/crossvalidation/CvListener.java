package io.fovea.crossvalidation;

import java.time.Duration;
import java.util.Optional;

/** Hears how far a cross-validation has come; one call at a time, from any thread. */
public interface CvListener {
  /** Says nothing. */
  CvListener NONE = new CvListener() {};

  /** Some runs were there already, or are to be gone on with. */
  default void found(int finished, int interrupted, int total) {}

  /**
   * A run has finished.
   *
   * @param done how many of these runs have ended, this among them
   * @param total how many there are
   * @param left about how long the rest will take; empty where nothing is left
   */
  default void finished(
      RunTask task, FinishedRun run, Duration took, int done, int total, Optional<Duration> left) {}

  /** A run has failed; the others go on. */
  default void failed(RunTask task, RuntimeException reason, int done, int total) {}
}
