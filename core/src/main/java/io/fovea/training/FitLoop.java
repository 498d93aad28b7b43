package io.fovea.training;

import io.fovea.data.Batches;
import io.fovea.data.Stage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Training as a list of verbs: sanity check, then epochs of steps, validation and logging. */
final class FitLoop {
  private static final Logger log = LoggerFactory.getLogger(FitLoop.class);

  private final TrainingRun run;
  private final Callbacks callbacks;
  private Map<String, Double> latest = Map.of();
  private boolean warned;

  FitLoop(TrainingRun run, Callbacks callbacks) {
    this.run = run;
    this.callbacks = callbacks;
  }

  /** Trains to the end; gives the last epoch's values. */
  Map<String, Double> fit() {
    sanityCheck();
    fire(callback -> callback.onTrainStart(run));
    for (int epoch = 0; epoch < run.settings().maxEpochs() && !stepsAreUsedUp(); epoch++) {
      run.beginEpoch(epoch);
      epoch();
    }
    fire(callback -> callback.onTrainEnd(run));
    return latest;
  }

  private void sanityCheck() {
    int wanted = run.settings().numSanityValSteps();
    Batches batches = run.data().validationBatches();
    int count = wanted == -1 ? batches.count() : Math.min(wanted, batches.count());
    if (count > 0) {
      fire(callback -> callback.onSanityCheckStart(run));
      fire(callback -> callback.onValidationStart(run));
      evaluate(Stage.VALIDATE, batches, count);
      fire(callback -> callback.onValidationEnd(run));
      fire(callback -> callback.onSanityCheckEnd(run));
    }
  }

  /** train_loss is the mean of the steps' losses, each weighted by its examples. */
  private void epoch() {
    fire(callback -> callback.onTrainEpochStart(run));
    Batches batches = run.data().trainBatches(run.epoch());
    double lossSum = 0;
    long examples = 0;
    for (int i = 0; i < batches.count() && !stepsAreUsedUp(); i++) {
      int size = batches.size(i);
      lossSum += step(batches, i) * size;
      examples += size;
    }
    Map<String, Double> values = new LinkedHashMap<>(validate());
    Map<String, Double> train = Map.of("train_loss", lossSum / examples);
    logMetrics(train);
    values.putAll(train);
    latest = values;
    fire(callback -> callback.onTrainEpochEnd(run));
  }

  private double step(Batches batches, int i) {
    fire(callback -> callback.onTrainBatchStart(run, i));
    double loss = run.model().trainingStep(batches, i);
    run.countStep();
    warnOnceIfNotFinite(loss);
    if (run.globalStep() % run.settings().logEveryNSteps() == 0) {
      logMetrics(Map.of("train_loss_step", loss));
    }
    fire(callback -> callback.onTrainBatchEnd(run, i, loss));
    return loss;
  }

  private void warnOnceIfNotFinite(double loss) {
    if (!Double.isFinite(loss) && !warned) {
      warned = true;
      log.warn(
          "the loss became {} in epoch {}, step {}: the network has diverged; try a lower"
              + " learning_rate",
          loss,
          run.epoch(),
          run.globalStep() - 1);
    }
  }

  private Map<String, Double> validate() {
    Batches batches = run.data().validationBatches();
    if (batches.count() == 0) {
      return Map.of();
    }
    fire(callback -> callback.onValidationStart(run));
    Map<String, Double> metrics = evaluate(Stage.VALIDATE, batches, batches.count());
    logMetrics(metrics);
    fire(callback -> callback.onValidationEnd(run));
    return metrics;
  }

  /** Measures the test part. */
  Map<String, Double> test() {
    Batches batches = run.data().testBatches();
    fire(callback -> callback.onTestStart(run));
    Map<String, Double> metrics = evaluate(Stage.TEST, batches, batches.count());
    fire(callback -> callback.onMetrics(run, metrics, run.epoch(), run.globalStep()));
    fire(callback -> callback.onTestEnd(run));
    return metrics;
  }

  private Map<String, Double> evaluate(Stage stage, Batches batches, int count) {
    Evaluation evaluation = run.task().evaluation(stage);
    for (int i = 0; i < count; i++) {
      run.model().evaluationStep(evaluation, batches, i);
    }
    return evaluation.metrics();
  }

  /** Rows carry the index of the last step taken, as Lightning's do. */
  private void logMetrics(Map<String, Double> metrics) {
    fire(callback -> callback.onMetrics(run, metrics, run.epoch(), run.globalStep() - 1));
  }

  private boolean stepsAreUsedUp() {
    long most = run.settings().maxSteps();
    return most >= 0 && run.globalStep() >= most;
  }

  private void fire(Consumer<Callback> hook) {
    callbacks.fire(hook);
  }
}
