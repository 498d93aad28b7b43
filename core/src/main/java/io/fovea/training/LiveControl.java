package io.fovea.training;

import io.fovea.data.AdjustableBatchSize;
import io.fovea.data.Batches;
import io.fovea.network.Inputs;
import io.fovea.spec.Check;
import io.fovea.spec.FoveaException;
import io.fovea.state.State;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What {@link RunControl} promises, done on a {@link TrainingRun}. */
final class LiveControl implements RunControl, AutoCloseable {
  private final TrainingRun run;
  private final Callbacks callbacks;
  private final CheckpointQueue files = new CheckpointQueue();
  private volatile Optional<Wish> stop = Optional.empty();
  private volatile Optional<String> interruption = Optional.empty();
  private Optional<Path> best = Optional.empty();
  private Optional<HeldRun> held = Optional.empty();

  LiveControl(TrainingRun run, Callbacks callbacks) {
    this.run = run;
    this.callbacks = callbacks;
  }

  private record Wish(String reason, boolean isKept) {}

  @Override
  public void stop(String reason) {
    stop(new Wish(reason, true));
  }

  @Override
  public void stopForNow(String reason) {
    stop(new Wish(reason, false));
  }

  private void stop(Wish wish) {
    if (stop.isEmpty()) {
      stop = Optional.of(wish);
    }
  }

  /** A wish to stop that goes into checkpoints. */
  Optional<String> stopToKeep() {
    return stop.filter(Wish::isKept).map(Wish::reason);
  }

  @Override
  public void interrupt(String reason) {
    interruption = Optional.of(reason);
  }

  /** In the run's own thread: its interruption becomes an interruption of the run. */
  void hearThread() {
    if (Thread.interrupted()) {
      interrupt("its thread was interrupted");
    }
  }

  /** In the run's own thread. */
  void refuseIfInterrupted() {
    hearThread();
    if (interruption.isPresent()) {
      LoopState at = run.loop();
      throw new TrainingInterruptedException(interruption.get(), at.epoch, at.globalStep);
    }
  }

  @Override
  public Optional<String> stopReason() {
    return stop.map(Wish::reason);
  }

  @Override
  public void baseLearningRate(double rate) {
    Check.positive("learningRate", rate);
    run.schedule().base(rate);
  }

  @Override
  public void overrideLearningRate(Optional<Double> rate) {
    run.schedule().override(rate);
  }

  @Override
  public void accumulateGradBatches(int batches) {
    Check.positive("accumulateGradBatches", batches);
    run.loop().accumulateGradBatches = batches;
  }

  @Override
  public float[] weights() {
    return run.model().numbers().weights();
  }

  @Override
  public void weights(float[] values) {
    run.model().numbers().weights(values);
  }

  @Override
  public float[] statistics() {
    return run.model().numbers().statistics();
  }

  @Override
  public void statistics(float[] values) {
    run.model().numbers().statistics(values);
  }

  @Override
  public void measureStatistics(Batches batches) {
    StatisticsPass.over(run.model(), batches);
  }

  @Override
  public Batches trainBatches() {
    return run.used().train(run.epoch());
  }

  @Override
  public State modelState() {
    return State.builder()
        .put("model", run.model().state())
        .put("learning_rate", run.schedule().state())
        .build();
  }

  @Override
  public void modelState(State state) {
    run.model().restore(state.state("model"));
    run.schedule().restore(state.state("learning_rate"));
  }

  @Override
  public double trialStep(Batches batches, int index, double learningRate) {
    refuseIfInterrupted();
    var how = LiveModel.Step.trial(learningRate);
    return run.model().trainingStep(batches, index, how, StepHooks.NONE);
  }

  @Override
  public OptionalInt batchSize() {
    return run.data() instanceof AdjustableBatchSize data
        ? OptionalInt.of(data.batchSize())
        : OptionalInt.empty();
  }

  @Override
  public void batchSize(int size) {
    if (!(run.data() instanceof AdjustableBatchSize data)) {
      throw new FoveaException(
          "the batch size of a " + run.data().getClass().getSimpleName() + " cannot be changed");
    }
    data.batchSize(size);
    run.used().forget();
  }

  @Override
  public void lookAtInputs(int samples, InputLook look) {
    Batches batches = run.used().train(0);
    Inputs inputs = Inputs.of(run.signature());
    int seen = 0;
    for (int i = 0; i < batches.count() && seen < samples; i++) {
      int most = Math.min(samples - seen, batches.size(i));
      run.model().look(batches, i, most, inputs, look);
      seen += most;
    }
  }

  @Override
  public void log(Map<String, Double> metrics) {
    run.loop().latest.putAll(metrics);
    long step = Math.max(0, run.globalStep() - 1);
    callbacks.fire(callback -> callback.onMetrics(run, metrics, run.epoch(), step));
  }

  @Override
  public void saveCheckpoint(Path file, Path... copies) {
    List<Path> all = Stream.concat(Stream.of(file), Stream.of(copies)).toList();
    files.save(all, Checkpoint.of(run, callbacks));
  }

  @Override
  public void deleteCheckpoint(Path file) {
    files.delete(file);
  }

  @Override
  public void bestCheckpoint(Path file) {
    best = Optional.of(file);
  }

  Optional<Path> best() {
    return best;
  }

  /**
   * Training takes no further step: what is saved from now on is as of this moment, so that a run
   * goes on for longer as if it had never ended.
   */
  void hold() {
    if (held.isEmpty() && callbacks.keepCheckpoints()) {
      held = Optional.of(new HeldRun(Checkpoint.ofNow(run, callbacks)));
    }
  }

  /** The callbacks may now put the model's last numbers in place. */
  void beginEnd() {
    hold();
    held.ifPresent(HeldRun::showLastNumbers);
  }

  Optional<HeldRun> held() {
    return held;
  }

  /** Waits until what was saved is on disk. */
  void flush() {
    files.flush();
  }

  @Override
  public void close() {
    files.close();
  }
}
