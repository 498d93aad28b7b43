package io.fovea.schedule;

import io.fovea.state.Stateful;
import java.util.Map;

/** The learning rate over one training. Its state goes into checkpoints. */
public interface LrSchedule extends Stateful {
  /** The rate of the next optimizer step. */
  double learningRate();

  /** An optimizer step was done. */
  default void stepEnd() {}

  /**
   * An epoch was done, validation with it.
   *
   * @param metrics the latest values by name ({@code valid_loss}, {@code train_loss}, ...)
   * @throws io.fovea.spec.FoveaException if a value that the schedule follows is not among them
   */
  default void epochEnd(Map<String, Double> metrics) {}
}
