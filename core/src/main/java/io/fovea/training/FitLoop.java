package io.fovea.training;

import io.fovea.data.Batches;
import io.fovea.data.Stage;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Training as a list of verbs: sanity check, then epochs of steps, validation and logging. */
final class FitLoop {
  private static final Logger log = LoggerFactory.getLogger(FitLoop.class);

  private final TrainingRun run;
  private final LoopState at;
  private final Callbacks callbacks;
  private final EvaluationLoop evaluation;
  private final StepHooks hooks;
  private boolean warned;

  FitLoop(TrainingRun run, Callbacks callbacks) {
    this.run = run;
    this.at = run.loop();
    this.callbacks = callbacks;
    this.evaluation = new EvaluationLoop(run, callbacks);
    this.hooks = callbacks.isEmpty() ? StepHooks.NONE : new CallbackHooks(run, callbacks);
  }

  /** Trains to the end; gives the latest values. */
  Map<String, Double> fit() {
    refuseIfInterrupted();
    if (!run.resumed()) {
      sanityCheck();
    }
    at.startClock();
    fire(callback -> callback.onTrainStart(run));
    while (at.open || anotherEpoch()) {
      if (!at.open) {
        at.beginEpoch();
        fire(callback -> callback.onTrainEpochStart(run));
      }
      epoch();
      if (at.open) {
        break; // cut short
      }
    }
    run.live().beginEnd();
    fire(callback -> callback.onTrainEnd(run));
    return Collections.unmodifiableMap(new LinkedHashMap<>(at.latest));
  }

  private boolean anotherEpoch() {
    return at.epoch + 1 < run.maxEpochs() && !run.isOver();
  }

  private void sanityCheck() {
    Batches batches = run.used().validation();
    int wanted = run.sanitySteps();
    int count = wanted == -1 ? batches.count() : Math.min(wanted, batches.count());
    if (count > 0) {
      run.sanityChecking(true);
      fire(callback -> callback.onSanityCheckStart(run));
      evaluation.measure(
          Stage.VALIDATE, new LimitedBatches(batches, count), evaluation(metrics -> {}));
      fire(callback -> callback.onSanityCheckEnd(run));
      run.sanityChecking(false);
    }
  }

  /** train_loss is the mean of the steps' losses, each weighted by its examples. */
  private void epoch() {
    Batches batches = run.used().train(at.epoch);
    int interval = run.used().validationInterval(batches.count());
    while (true) {
      if (at.validatedAt != at.nextBatch && isDue(interval)) {
        validate();
      }
      refuseIfInterrupted();
      if (at.nextBatch >= batches.count()) {
        endEpoch();
        return;
      }
      if (run.isOver()) {
        cutShort();
        return;
      }
      step(batches);
      refuseIfInterrupted();
    }
  }

  private boolean isDue(int interval) {
    return validatesThisEpoch() && at.nextBatch > 0 && at.nextBatch % interval == 0;
  }

  private boolean validatesThisEpoch() {
    return (at.epoch + 1) % run.settings().checkValEveryNEpoch() == 0;
  }

  private void endEpoch() {
    logTrainLoss();
    run.schedule().epochEnd(run.metrics());
    at.open = false;
    callbacks.fireTrainEpochEnd(run);
  }

  /**
   * The epoch stays open for whoever goes on for longer, and checkpoints are from now on of this
   * moment. What follows is a look at the model as it is: its numbers are the last there will be.
   */
  private void cutShort() {
    run.live().hold();
    if (at.examples == 0) {
      return; // stopped before the epoch's first batch
    }
    if (validatesThisEpoch() && at.validatedAt < 0) {
      validate();
    }
    logTrainLoss();
    callbacks.fireTrainEpochEnd(run);
  }

  private void logTrainLoss() {
    logMetrics(Map.of("train_loss", at.lossSum / at.examples));
  }

  private void step(Batches batches) {
    int i = at.nextBatch;
    fire(callback -> callback.onTrainBatchStart(run, i));
    boolean moves = (i + 1) % at.accumulateGradBatches == 0 || i + 1 == batches.count();
    double loss = run.trainingStep(batches, i, moves, hooks);
    at.trained(loss, batches.size(i));
    if (moves) {
      at.globalStep++;
      run.schedule().stepEnd();
    }
    look(loss);
    if (moves && at.globalStep % run.settings().logEveryNSteps() == 0) {
      logMetrics(Map.of("train_loss_step", loss));
    }
    fire(callback -> callback.onTrainBatchEnd(run, i, loss));
  }

  private void look(double loss) {
    if (Double.isFinite(loss) || warned) {
      return;
    }
    warned = true;
    log.warn(
        "the loss became {} in epoch {}, step {}: the network has diverged; try a lower"
            + " learning_rate",
        loss,
        at.epoch,
        at.globalStep - 1);
  }

  private void validate() {
    Batches batches = run.used().validation();
    if (batches.count() > 0) {
      evaluation.measure(Stage.VALIDATE, batches, evaluation(this::logValidation));
    }
  }

  /** Now it counts: a checkpoint at validation's end does not validate again. */
  private void logValidation(Map<String, Double> metrics) {
    at.validatedAt = at.nextBatch;
    logMetrics(metrics);
  }

  /** A wish to end is heard at the next batch; what is measured by half is nowhere told. */
  private EvaluationLoop.Watch evaluation(Consumer<Map<String, Double>> log) {
    return new EvaluationLoop.Watch(this::refuseIfInterrupted, log);
  }

  /** Measures the validation or test part. */
  Map<String, Double> measure(Stage stage) {
    return evaluation.measure(
        stage,
        run.used().of(stage),
        EvaluationLoop.Watch.of(
            metrics -> {
              at.latest.putAll(metrics);
              int epoch = Math.max(0, at.epoch);
              fire(callback -> callback.onMetrics(run, metrics, epoch, at.globalStep));
            }));
  }

  /** Rows carry the index of the last step taken, as Lightning's do. */
  private void logMetrics(Map<String, Double> metrics) {
    at.latest.putAll(metrics);
    fire(callback -> callback.onMetrics(run, metrics, at.epoch, at.globalStep - 1));
  }

  private void refuseIfInterrupted() {
    run.live().refuseIfInterrupted();
  }

  /** An interrupted thread could write nothing any more, so that is heard before somebody does. */
  private void fire(Consumer<Callback> hook) {
    run.live().hearThread();
    callbacks.fire(hook);
  }
}
