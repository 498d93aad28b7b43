package io.fovea.callback;

import io.fovea.data.Stage;
import io.fovea.metric.Outcomes;
import io.fovea.state.State;
import io.fovea.state.StateBuilder;
import io.fovea.training.Callback;
import io.fovea.training.Run;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Gathers functions for hooks; each hook is named as in {@link Callback}, the last one said holds.
 */
public final class LambdaCallbackBuilder {
  /** Told of a batch. */
  @FunctionalInterface
  public interface OnBatch {
    void accept(Run run, int batch);
  }

  /** Told of a training batch's loss. */
  @FunctionalInterface
  public interface OnLoss {
    void accept(Run run, int batch, double loss);
  }

  /** Told what the model said of a batch. */
  @FunctionalInterface
  public interface OnOutcomes {
    void accept(Run run, int batch, Outcomes outcomes);
  }

  /** Told of values to be logged. */
  @FunctionalInterface
  public interface OnMetrics {
    void accept(Run run, Map<String, Double> metrics, int epoch, long step);
  }

  final Map<RunHook, Consumer<Run>> plain = new EnumMap<>(RunHook.class);
  BiConsumer<Run, Stage> setup = (run, stage) -> {};
  OnBatch onTrainBatchStart = (run, batch) -> {};
  OnLoss onTrainBatchEnd = (run, batch, loss) -> {};
  OnBatch onValidationBatchStart = (run, batch) -> {};
  OnOutcomes onValidationBatchEnd = (run, batch, outcomes) -> {};
  OnBatch onTestBatchStart = (run, batch) -> {};
  OnOutcomes onTestBatchEnd = (run, batch, outcomes) -> {};
  OnBatch onPredictBatchStart = (run, batch) -> {};
  OnOutcomes onPredictBatchEnd = (run, batch, outcomes) -> {};
  OnMetrics onMetrics = (run, metrics, epoch, step) -> {};
  BiConsumer<Run, StateBuilder> onSaveCheckpoint = (run, checkpoint) -> {};
  BiConsumer<Run, State> onLoadCheckpoint = (run, checkpoint) -> {};
  BiConsumer<Run, Throwable> onException = (run, exception) -> {};
  BiConsumer<Run, Stage> teardown = (run, stage) -> {};
  Callback.Place place = Callback.Place.ORDINARY;
  String stateKey = LambdaCallback.class.getName();
  Supplier<State> state = () -> State.EMPTY;
  Consumer<State> restore = state -> {};

  LambdaCallbackBuilder() {}

  /** When it hears of something, compared with others. */
  public LambdaCallbackBuilder place(Callback.Place value) {
    place = value;
    return this;
  }

  /** What it keeps in checkpoints, under which name, and how it takes that over again. */
  public LambdaCallbackBuilder state(String key, Supplier<State> save, Consumer<State> load) {
    stateKey = key;
    state = save;
    restore = load;
    return this;
  }

  public LambdaCallback build() {
    return new LambdaCallback(this);
  }

  private LambdaCallbackBuilder put(RunHook hook, Consumer<Run> function) {
    plain.put(hook, function);
    return this;
  }

  public LambdaCallbackBuilder setup(BiConsumer<Run, Stage> function) {
    setup = function;
    return this;
  }

  public LambdaCallbackBuilder onFitStart(Consumer<Run> function) {
    return put(RunHook.ON_FIT_START, function);
  }

  public LambdaCallbackBuilder onSanityCheckStart(Consumer<Run> function) {
    return put(RunHook.ON_SANITY_CHECK_START, function);
  }

  public LambdaCallbackBuilder onSanityCheckEnd(Consumer<Run> function) {
    return put(RunHook.ON_SANITY_CHECK_END, function);
  }

  public LambdaCallbackBuilder onTrainStart(Consumer<Run> function) {
    return put(RunHook.ON_TRAIN_START, function);
  }

  public LambdaCallbackBuilder onTrainEpochStart(Consumer<Run> function) {
    return put(RunHook.ON_TRAIN_EPOCH_START, function);
  }

  public LambdaCallbackBuilder onTrainBatchStart(OnBatch function) {
    onTrainBatchStart = function;
    return this;
  }

  public LambdaCallbackBuilder onBeforeZeroGrad(Consumer<Run> function) {
    return put(RunHook.ON_BEFORE_ZERO_GRAD, function);
  }

  public LambdaCallbackBuilder onBeforeBackward(Consumer<Run> function) {
    return put(RunHook.ON_BEFORE_BACKWARD, function);
  }

  public LambdaCallbackBuilder onAfterBackward(Consumer<Run> function) {
    return put(RunHook.ON_AFTER_BACKWARD, function);
  }

  public LambdaCallbackBuilder onBeforeOptimizerStep(Consumer<Run> function) {
    return put(RunHook.ON_BEFORE_OPTIMIZER_STEP, function);
  }

  public LambdaCallbackBuilder onTrainBatchEnd(OnLoss function) {
    onTrainBatchEnd = function;
    return this;
  }

  public LambdaCallbackBuilder onValidationStart(Consumer<Run> function) {
    return put(RunHook.ON_VALIDATION_START, function);
  }

  public LambdaCallbackBuilder onValidationEpochStart(Consumer<Run> function) {
    return put(RunHook.ON_VALIDATION_EPOCH_START, function);
  }

  public LambdaCallbackBuilder onValidationBatchStart(OnBatch function) {
    onValidationBatchStart = function;
    return this;
  }

  public LambdaCallbackBuilder onValidationBatchEnd(OnOutcomes function) {
    onValidationBatchEnd = function;
    return this;
  }

  public LambdaCallbackBuilder onValidationEpochEnd(Consumer<Run> function) {
    return put(RunHook.ON_VALIDATION_EPOCH_END, function);
  }

  public LambdaCallbackBuilder onValidationEnd(Consumer<Run> function) {
    return put(RunHook.ON_VALIDATION_END, function);
  }

  public LambdaCallbackBuilder onTestStart(Consumer<Run> function) {
    return put(RunHook.ON_TEST_START, function);
  }

  public LambdaCallbackBuilder onTestEpochStart(Consumer<Run> function) {
    return put(RunHook.ON_TEST_EPOCH_START, function);
  }

  public LambdaCallbackBuilder onTestBatchStart(OnBatch function) {
    onTestBatchStart = function;
    return this;
  }

  public LambdaCallbackBuilder onTestBatchEnd(OnOutcomes function) {
    onTestBatchEnd = function;
    return this;
  }

  public LambdaCallbackBuilder onTestEpochEnd(Consumer<Run> function) {
    return put(RunHook.ON_TEST_EPOCH_END, function);
  }

  public LambdaCallbackBuilder onTestEnd(Consumer<Run> function) {
    return put(RunHook.ON_TEST_END, function);
  }

  public LambdaCallbackBuilder onPredictStart(Consumer<Run> function) {
    return put(RunHook.ON_PREDICT_START, function);
  }

  public LambdaCallbackBuilder onPredictEpochStart(Consumer<Run> function) {
    return put(RunHook.ON_PREDICT_EPOCH_START, function);
  }

  public LambdaCallbackBuilder onPredictBatchStart(OnBatch function) {
    onPredictBatchStart = function;
    return this;
  }

  public LambdaCallbackBuilder onPredictBatchEnd(OnOutcomes function) {
    onPredictBatchEnd = function;
    return this;
  }

  public LambdaCallbackBuilder onPredictEpochEnd(Consumer<Run> function) {
    return put(RunHook.ON_PREDICT_EPOCH_END, function);
  }

  public LambdaCallbackBuilder onPredictEnd(Consumer<Run> function) {
    return put(RunHook.ON_PREDICT_END, function);
  }

  public LambdaCallbackBuilder onMetrics(OnMetrics function) {
    onMetrics = function;
    return this;
  }

  public LambdaCallbackBuilder onTrainEpochEnd(Consumer<Run> function) {
    return put(RunHook.ON_TRAIN_EPOCH_END, function);
  }

  public LambdaCallbackBuilder onTrainEnd(Consumer<Run> function) {
    return put(RunHook.ON_TRAIN_END, function);
  }

  public LambdaCallbackBuilder onFitEnd(Consumer<Run> function) {
    return put(RunHook.ON_FIT_END, function);
  }

  public LambdaCallbackBuilder onSaveCheckpoint(BiConsumer<Run, StateBuilder> function) {
    onSaveCheckpoint = function;
    return this;
  }

  public LambdaCallbackBuilder onLoadCheckpoint(BiConsumer<Run, State> function) {
    onLoadCheckpoint = function;
    return this;
  }

  public LambdaCallbackBuilder onException(BiConsumer<Run, Throwable> function) {
    onException = function;
    return this;
  }

  public LambdaCallbackBuilder teardown(BiConsumer<Run, Stage> function) {
    teardown = function;
    return this;
  }

  public LambdaCallbackBuilder onClose(Consumer<Run> function) {
    return put(RunHook.ON_CLOSE, function);
  }
}
