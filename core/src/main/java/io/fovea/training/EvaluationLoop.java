package io.fovea.training;

import io.fovea.data.Batches;
import io.fovea.data.Stage;
import io.fovea.metric.Outcomes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One pass over a part, changing nothing, with the hooks of its stage. */
final class EvaluationLoop {
  private final TrainingRun run;
  private final Callbacks callbacks;

  EvaluationLoop(TrainingRun run, Callbacks callbacks) {
    this.run = run;
    this.callbacks = callbacks;
  }

  /**
   * Who goes along.
   *
   * @param beforeBatch may end it by throwing
   * @param log gets what was measured
   */
  record Watch(Runnable beforeBatch, Consumer<Map<String, Double>> log) {
    static Watch of(Consumer<Map<String, Double>> log) {
      return new Watch(() -> {}, log);
    }
  }

  /** Measures; the values are logged between the epoch's end and the stage's. */
  Map<String, Double> measure(Stage stage, Batches batches, Watch watch) {
    Evaluation evaluation = run.task().evaluation(stage);
    begin(stage);
    for (int i = 0; i < batches.count(); i++) {
      watch.beforeBatch().run();
      batch(stage, evaluation, batches, i);
    }
    watch.beforeBatch().run();
    Map<String, Double> metrics = evaluation.metrics();
    epochEnd(stage);
    watch.log().accept(metrics);
    end(stage);
    return metrics;
  }

  /** What the model says of each batch, in order. */
  List<Outcomes> predict(Batches batches) {
    Evaluation evaluation = run.task().evaluation(Stage.PREDICT);
    List<Outcomes> all = new ArrayList<>();
    begin(Stage.PREDICT);
    for (int i = 0; i < batches.count(); i++) {
      all.add(batch(Stage.PREDICT, evaluation, batches, i));
    }
    epochEnd(Stage.PREDICT);
    end(Stage.PREDICT);
    return all;
  }

  private Outcomes batch(Stage stage, Evaluation evaluation, Batches batches, int i) {
    callbacks.fire(
        callback -> {
          switch (stage) {
            case VALIDATE -> callback.onValidationBatchStart(run, i);
            case TEST -> callback.onTestBatchStart(run, i);
            default -> callback.onPredictBatchStart(run, i);
          }
        });
    Outcomes outcomes = run.model().evaluationStep(evaluation, batches, i);
    callbacks.fire(
        callback -> {
          switch (stage) {
            case VALIDATE -> callback.onValidationBatchEnd(run, i, outcomes);
            case TEST -> callback.onTestBatchEnd(run, i, outcomes);
            default -> callback.onPredictBatchEnd(run, i, outcomes);
          }
        });
    return outcomes;
  }

  private void begin(Stage stage) {
    switch (stage) {
      case VALIDATE -> {
        callbacks.fire(callback -> callback.onValidationStart(run));
        callbacks.fire(callback -> callback.onValidationEpochStart(run));
      }
      case TEST -> {
        callbacks.fire(callback -> callback.onTestStart(run));
        callbacks.fire(callback -> callback.onTestEpochStart(run));
      }
      default -> {
        callbacks.fire(callback -> callback.onPredictStart(run));
        callbacks.fire(callback -> callback.onPredictEpochStart(run));
      }
    }
  }

  private void epochEnd(Stage stage) {
    callbacks.fire(
        callback -> {
          switch (stage) {
            case VALIDATE -> callback.onValidationEpochEnd(run);
            case TEST -> callback.onTestEpochEnd(run);
            default -> callback.onPredictEpochEnd(run);
          }
        });
  }

  private void end(Stage stage) {
    callbacks.fire(
        callback -> {
          switch (stage) {
            case VALIDATE -> callback.onValidationEnd(run);
            case TEST -> callback.onTestEnd(run);
            default -> callback.onPredictEnd(run);
          }
        });
  }
}
