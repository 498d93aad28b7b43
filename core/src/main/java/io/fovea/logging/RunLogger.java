package io.fovea.logging;

import io.fovea.state.State;
import java.util.Map;

/**
 * Receives what one run measures. Called from one thread, in this order: {@link #start} once, then
 * any number of {@link #logMetrics} and {@link #epochEnd}, then {@link #finish} once, even if the
 * run failed in the middle of an epoch.
 */
public interface RunLogger {
  /**
   * The run begins.
   *
   * @throws io.fovea.spec.FoveaException if this logger cannot do its work: said now, not after
   *     hours
   * @throws IllegalStateException if it was started before: a logger serves one run
   */
  default void start(RunInfo run) {}

  /**
   * One log call, Lightning's way: train-step, validation and train-epoch values come as separate
   * calls.
   *
   * @param metrics values by name, NaN and infinities among them; the caller may change the map
   *     afterwards
   * @param epoch 0-based
   * @param step 0-based count of optimizer steps
   */
  void logMetrics(Map<String, Double> metrics, int epoch, long step);

  /**
   * A run goes on from a checkpoint; called instead of {@link #start}. What was logged after that
   * checkpoint will be logged again, the same: a logger that keeps things takes it back first.
   *
   * @param state what {@link #checkpoint} gave
   * @throws io.fovea.spec.FoveaException if what was kept is not there any more: which file, what
   *     was expected, what was found
   */
  default void resume(RunInfo run, State state) {
    start(run);
  }

  /**
   * A checkpoint is about to be written: whatever was logged must be where it belongs when this
   * returns, since the run may go on from here in another process.
   *
   * @return what {@link #resume} needs
   */
  default State checkpoint() {
    return State.EMPTY;
  }

  /** An epoch has ended, after all its metrics: the moment to write to disk. */
  default void epochEnd(int epoch) {}

  /** The run has ended, well or badly; called exactly once after {@link #start}. */
  default void finish(RunStatus status) {}
}
