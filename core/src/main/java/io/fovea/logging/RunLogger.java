package io.fovea.logging;

import java.util.Map;

/** Receives what one run measures. Called from one thread. */
public interface RunLogger {
  /** The run begins. */
  default void start(RunInfo run) {}

  /**
   * One log call, Lightning's way: train-step, validation and train-epoch values come as separate
   * calls.
   *
   * @param metrics values by name
   * @param epoch 0-based
   * @param step 0-based count of optimizer steps
   */
  void logMetrics(Map<String, Double> metrics, int epoch, long step);

  /** An epoch has ended, after all its metrics: the moment to write to disk. */
  default void epochEnd(int epoch) {}

  /** The run has ended, well or badly; called exactly once after {@link #start}. */
  default void finish(RunStatus status) {}
}
