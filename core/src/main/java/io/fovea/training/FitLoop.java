package io.fovea.training;

import io.fovea.data.Batches;
import io.fovea.data.Stage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Training as a list of verbs: sanity check, then epochs of steps, validation and logging. */
final class FitLoop {
  private final TrainingRun run;
  private final List<Callback> callbacks;
  private Map<String, Double> latest = Map.of();

  FitLoop(TrainingRun run, List<Callback> callbacks) {
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
      evaluate(Stage.VALIDATE, batches, count);
      fire(callback -> callback.onSanityCheckEnd(run));
    }
  }

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
    log(train);
    values.putAll(train);
    latest = values;
    fire(callback -> callback.onTrainEpochEnd(run));
  }

  private double step(Batches batches, int i) {
    fire(callback -> callback.onTrainBatchStart(run, i));
    double loss = run.model().trainingStep(batches, i);
    run.countStep();
    if (run.globalStep() % run.settings().logEveryNSteps() == 0) {
      log(Map.of("train_loss_step", loss));
    }
    fire(callback -> callback.onTrainBatchEnd(run, i, loss));
    return loss;
  }

  private Map<String, Double> validate() {
    Batches batches = run.data().validationBatches();
    if (batches.count() == 0) {
      return Map.of();
    }
    fire(callback -> callback.onValidationStart(run));
    Map<String, Double> metrics = evaluate(Stage.VALIDATE, batches, batches.count());
    log(metrics);
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
  private void log(Map<String, Double> metrics) {
    fire(callback -> callback.onMetrics(run, metrics, run.epoch(), run.globalStep() - 1));
  }

  private boolean stepsAreUsedUp() {
    long most = run.settings().maxSteps();
    return most >= 0 && run.globalStep() >= most;
  }

  private void fire(Consumer<Callback> hook) {
    callbacks.forEach(hook);
  }
}
