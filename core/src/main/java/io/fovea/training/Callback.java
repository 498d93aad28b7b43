package io.fovea.training;

import io.fovea.data.Stage;
import java.util.Map;

/**
 * Something that takes part in a run. The hooks carry Lightning's names and fire in Lightning's
 * order; an exception ends the run.
 */
public interface Callback {
  /** A stage begins. Before the first fit the network is not there yet. */
  default void setup(Run run, Stage stage) {}

  default void onFitStart(Run run) {}

  default void onSanityCheckStart(Run run) {}

  default void onSanityCheckEnd(Run run) {}

  default void onTrainStart(Run run) {}

  default void onTrainEpochStart(Run run) {}

  default void onTrainBatchStart(Run run, int batch) {}

  /** A training step is done; {@code loss} is the batch's loss before it. */
  default void onTrainBatchEnd(Run run, int batch, double loss) {}

  default void onValidationStart(Run run) {}

  default void onValidationEnd(Run run) {}

  default void onTestStart(Run run) {}

  default void onTestEnd(Run run) {}

  /** Values to be logged; epoch and step as in the logger's rows. */
  default void onMetrics(Run run, Map<String, Double> metrics, int epoch, long step) {}

  default void onTrainEpochEnd(Run run) {}

  default void onTrainEnd(Run run) {}

  default void onFitEnd(Run run) {}

  /** The run ends with an exception; {@link #teardown} follows. */
  default void onException(Run run, Throwable exception) {}

  /** The stage has ended, well or badly. */
  default void teardown(Run run, Stage stage) {}

  /** The trainer closes: nothing of this run will follow. */
  default void onClose(Run run) {}
}
