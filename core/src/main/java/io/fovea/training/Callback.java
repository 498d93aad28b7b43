package io.fovea.training;

import io.fovea.data.Stage;
import io.fovea.metric.Outcomes;
import io.fovea.state.State;
import io.fovea.state.StateBuilder;
import io.fovea.state.Stateful;
import java.util.Map;

/**
 * Something that takes part in a run. The hooks carry Lightning's names and fire in Lightning's
 * order; an exception ends the run. What a callback must know to go on after a resume it gives in
 * {@link #state}, kept in every checkpoint.
 */
public interface Callback extends Stateful {
  /** When a callback hears of something, compared with others. */
  enum Place {
    /** Before all others: it decides on settings that others look at. */
    TUNER,
    /** In the order in which they were given. */
    ORDINARY,
    /** As the ordinary ones, but after them at an epoch's end: it looks at what they measured. */
    MONITOR,
    /** After all others: it keeps what they have become. */
    CHECKPOINT
  }

  default Place place() {
    return Place.ORDINARY;
  }

  /** Under which name its state is kept; two of one name are told apart by their order. */
  default String stateKey() {
    return getClass().getName();
  }

  /** A stage begins. Before the first fit the network is not there yet. */
  default void setup(Run run, Stage stage) {}

  default void onFitStart(Run run) {}

  default void onSanityCheckStart(Run run) {}

  default void onSanityCheckEnd(Run run) {}

  default void onTrainStart(Run run) {}

  default void onTrainEpochStart(Run run) {}

  default void onTrainBatchStart(Run run, int batch) {}

  /** The gradients of earlier batches are about to be forgotten. */
  default void onBeforeZeroGrad(Run run) {}

  default void onBeforeBackward(Run run) {}

  default void onAfterBackward(Run run) {}

  /** Before the gradient is clipped and the weights move. */
  default void onBeforeOptimizerStep(Run run) {}

  /** A training batch is done; {@code loss} is the batch's loss before it. */
  default void onTrainBatchEnd(Run run, int batch, double loss) {}

  default void onValidationStart(Run run) {}

  default void onValidationEpochStart(Run run) {}

  default void onValidationBatchStart(Run run, int batch) {}

  default void onValidationBatchEnd(Run run, int batch, Outcomes outcomes) {}

  /** After the last batch; the metrics are known and logged by {@link #onMetrics} before it. */
  default void onValidationEpochEnd(Run run) {}

  default void onValidationEnd(Run run) {}

  default void onTestStart(Run run) {}

  default void onTestEpochStart(Run run) {}

  default void onTestBatchStart(Run run, int batch) {}

  default void onTestBatchEnd(Run run, int batch, Outcomes outcomes) {}

  default void onTestEpochEnd(Run run) {}

  default void onTestEnd(Run run) {}

  default void onPredictStart(Run run) {}

  default void onPredictEpochStart(Run run) {}

  default void onPredictBatchStart(Run run, int batch) {}

  default void onPredictBatchEnd(Run run, int batch, Outcomes outcomes) {}

  default void onPredictEpochEnd(Run run) {}

  default void onPredictEnd(Run run) {}

  /** Values to be logged; epoch and step as in the logger's rows. */
  default void onMetrics(Run run, Map<String, Double> metrics, int epoch, long step) {}

  default void onTrainEpochEnd(Run run) {}

  default void onTrainEnd(Run run) {}

  default void onFitEnd(Run run) {}

  /** A checkpoint is being written: whatever else belongs into it, under names of its own. */
  default void onSaveCheckpoint(Run run, StateBuilder checkpoint) {}

  /** A checkpoint was read and is about to be taken over; throwing refuses it. */
  default void onLoadCheckpoint(Run run, State checkpoint) {}

  /** The run ends with an exception; {@link #teardown} follows. */
  default void onException(Run run, Throwable exception) {}

  /** The stage has ended, well or badly. */
  default void teardown(Run run, Stage stage) {}

  /** The trainer closes: nothing of this run will follow. */
  default void onClose(Run run) {}
}
