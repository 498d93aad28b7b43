package io.fovea.callback;

import io.fovea.data.Stage;
import io.fovea.metric.Outcomes;
import io.fovea.state.State;
import io.fovea.state.StateBuilder;
import io.fovea.training.Callback;
import io.fovea.training.Run;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A callback of functions, for Java:
 *
 * <pre>{@code
 * LambdaCallback.builder().onTrainEpochEnd(run -> System.out.println(run.metrics())).build()
 * }</pre>
 */
public final class LambdaCallback implements Callback {
  private final Map<RunHook, Consumer<Run>> plain;
  private final BiConsumer<Run, Stage> setup;
  private final LambdaCallbackBuilder.OnBatch onTrainBatchStart;
  private final LambdaCallbackBuilder.OnLoss onTrainBatchEnd;
  private final LambdaCallbackBuilder.OnBatch onValidationBatchStart;
  private final LambdaCallbackBuilder.OnOutcomes onValidationBatchEnd;
  private final LambdaCallbackBuilder.OnBatch onTestBatchStart;
  private final LambdaCallbackBuilder.OnOutcomes onTestBatchEnd;
  private final LambdaCallbackBuilder.OnBatch onPredictBatchStart;
  private final LambdaCallbackBuilder.OnOutcomes onPredictBatchEnd;
  private final LambdaCallbackBuilder.OnMetrics onMetrics;
  private final BiConsumer<Run, StateBuilder> onSaveCheckpoint;
  private final BiConsumer<Run, State> onLoadCheckpoint;
  private final BiConsumer<Run, Throwable> onException;
  private final BiConsumer<Run, Stage> teardown;
  private final Place place;
  private final String stateKey;
  private final Supplier<State> state;
  private final Consumer<State> restore;

  LambdaCallback(LambdaCallbackBuilder from) {
    plain = Map.copyOf(from.plain);
    setup = from.setup;
    onTrainBatchStart = from.onTrainBatchStart;
    onTrainBatchEnd = from.onTrainBatchEnd;
    onValidationBatchStart = from.onValidationBatchStart;
    onValidationBatchEnd = from.onValidationBatchEnd;
    onTestBatchStart = from.onTestBatchStart;
    onTestBatchEnd = from.onTestBatchEnd;
    onPredictBatchStart = from.onPredictBatchStart;
    onPredictBatchEnd = from.onPredictBatchEnd;
    onMetrics = from.onMetrics;
    onSaveCheckpoint = from.onSaveCheckpoint;
    onLoadCheckpoint = from.onLoadCheckpoint;
    onException = from.onException;
    teardown = from.teardown;
    place = from.place;
    stateKey = from.stateKey;
    state = from.state;
    restore = from.restore;
  }

  public static LambdaCallbackBuilder builder() {
    return new LambdaCallbackBuilder();
  }

  private void tell(RunHook hook, Run run) {
    Consumer<Run> function = plain.get(hook);
    if (function != null) {
      function.accept(run);
    }
  }

  @Override
  public Place place() {
    return place;
  }

  @Override
  public String stateKey() {
    return stateKey;
  }

  @Override
  public State state() {
    return state.get();
  }

  @Override
  public void restore(State saved) {
    restore.accept(saved);
  }

  @Override
  public void setup(Run run, Stage stage) {
    setup.accept(run, stage);
  }

  @Override
  public void onFitStart(Run run) {
    tell(RunHook.ON_FIT_START, run);
  }

  @Override
  public void onSanityCheckStart(Run run) {
    tell(RunHook.ON_SANITY_CHECK_START, run);
  }

  @Override
  public void onSanityCheckEnd(Run run) {
    tell(RunHook.ON_SANITY_CHECK_END, run);
  }

  @Override
  public void onTrainStart(Run run) {
    tell(RunHook.ON_TRAIN_START, run);
  }

  @Override
  public void onTrainEpochStart(Run run) {
    tell(RunHook.ON_TRAIN_EPOCH_START, run);
  }

  @Override
  public void onTrainBatchStart(Run run, int batch) {
    onTrainBatchStart.accept(run, batch);
  }

  @Override
  public void onBeforeZeroGrad(Run run) {
    tell(RunHook.ON_BEFORE_ZERO_GRAD, run);
  }

  @Override
  public void onBeforeBackward(Run run) {
    tell(RunHook.ON_BEFORE_BACKWARD, run);
  }

  @Override
  public void onAfterBackward(Run run) {
    tell(RunHook.ON_AFTER_BACKWARD, run);
  }

  @Override
  public void onBeforeOptimizerStep(Run run) {
    tell(RunHook.ON_BEFORE_OPTIMIZER_STEP, run);
  }

  @Override
  public void onTrainBatchEnd(Run run, int batch, double loss) {
    onTrainBatchEnd.accept(run, batch, loss);
  }

  @Override
  public void onValidationStart(Run run) {
    tell(RunHook.ON_VALIDATION_START, run);
  }

  @Override
  public void onValidationEpochStart(Run run) {
    tell(RunHook.ON_VALIDATION_EPOCH_START, run);
  }

  @Override
  public void onValidationBatchStart(Run run, int batch) {
    onValidationBatchStart.accept(run, batch);
  }

  @Override
  public void onValidationBatchEnd(Run run, int batch, Outcomes outcomes) {
    onValidationBatchEnd.accept(run, batch, outcomes);
  }

  @Override
  public void onValidationEpochEnd(Run run) {
    tell(RunHook.ON_VALIDATION_EPOCH_END, run);
  }

  @Override
  public void onValidationEnd(Run run) {
    tell(RunHook.ON_VALIDATION_END, run);
  }

  @Override
  public void onTestStart(Run run) {
    tell(RunHook.ON_TEST_START, run);
  }

  @Override
  public void onTestEpochStart(Run run) {
    tell(RunHook.ON_TEST_EPOCH_START, run);
  }

  @Override
  public void onTestBatchStart(Run run, int batch) {
    onTestBatchStart.accept(run, batch);
  }

  @Override
  public void onTestBatchEnd(Run run, int batch, Outcomes outcomes) {
    onTestBatchEnd.accept(run, batch, outcomes);
  }

  @Override
  public void onTestEpochEnd(Run run) {
    tell(RunHook.ON_TEST_EPOCH_END, run);
  }

  @Override
  public void onTestEnd(Run run) {
    tell(RunHook.ON_TEST_END, run);
  }

  @Override
  public void onPredictStart(Run run) {
    tell(RunHook.ON_PREDICT_START, run);
  }

  @Override
  public void onPredictEpochStart(Run run) {
    tell(RunHook.ON_PREDICT_EPOCH_START, run);
  }

  @Override
  public void onPredictBatchStart(Run run, int batch) {
    onPredictBatchStart.accept(run, batch);
  }

  @Override
  public void onPredictBatchEnd(Run run, int batch, Outcomes outcomes) {
    onPredictBatchEnd.accept(run, batch, outcomes);
  }

  @Override
  public void onPredictEpochEnd(Run run) {
    tell(RunHook.ON_PREDICT_EPOCH_END, run);
  }

  @Override
  public void onPredictEnd(Run run) {
    tell(RunHook.ON_PREDICT_END, run);
  }

  @Override
  public void onMetrics(Run run, Map<String, Double> metrics, int epoch, long step) {
    onMetrics.accept(run, metrics, epoch, step);
  }

  @Override
  public void onTrainEpochEnd(Run run) {
    tell(RunHook.ON_TRAIN_EPOCH_END, run);
  }

  @Override
  public void onTrainEnd(Run run) {
    tell(RunHook.ON_TRAIN_END, run);
  }

  @Override
  public void onFitEnd(Run run) {
    tell(RunHook.ON_FIT_END, run);
  }

  @Override
  public void onSaveCheckpoint(Run run, StateBuilder checkpoint) {
    onSaveCheckpoint.accept(run, checkpoint);
  }

  @Override
  public void onLoadCheckpoint(Run run, State checkpoint) {
    onLoadCheckpoint.accept(run, checkpoint);
  }

  @Override
  public void onException(Run run, Throwable exception) {
    onException.accept(run, exception);
  }

  @Override
  public void teardown(Run run, Stage stage) {
    teardown.accept(run, stage);
  }

  @Override
  public void onClose(Run run) {
    tell(RunHook.ON_CLOSE, run);
  }
}
