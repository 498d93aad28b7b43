package io.fovea.training;

import ai.djl.engine.Engine;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import io.fovea.data.Batches;
import io.fovea.data.DataModule;
import io.fovea.data.DataSignature;
import io.fovea.data.DataSummary;
import io.fovea.representation.RepresentationSpec;
import io.fovea.representation.Tensor;
import io.fovea.schedule.LrScheduleSpec;
import io.fovea.source.SourceContext;
import io.fovea.state.State;
import io.fovea.state.StateBuilder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** One run's state: counters, and the model while it lives. */
final class TrainingRun implements Run, AutoCloseable {
  private final TrainerSettings settings;
  private final long seed;
  private final Task task;
  private final DataModule data;
  private final LrScheduleSpec scheduleSpec;
  private final UsedBatches used;
  private final LoopState loop;
  private final LiveControl control;
  private final Callbacks callbacks;
  private Optional<State> toLoad = Optional.empty();
  private Engine engine;
  private LiveModel model;
  private LearningRate rate;
  private boolean sanityChecking;
  private boolean resumed;

  TrainingRun(
      TrainerSettings settings,
      long seed,
      Task task,
      DataModule data,
      LrScheduleSpec scheduleSpec,
      Callbacks callbacks) {
    this.settings = settings;
    this.seed = seed;
    this.task = task;
    this.data = data;
    this.scheduleSpec = scheduleSpec;
    this.callbacks = callbacks;
    this.used = new UsedBatches(settings, data);
    this.loop = new LoopState(settings.accumulateGradBatches());
    this.control = new LiveControl(this, callbacks);
  }

  /** Sets the seed and makes the model. */
  void configureModel(Engine loaded) {
    engine = loaded;
    engine.setRandomSeed(toEngineSeed(seed));
    model = new LiveModel(engine, settings, task, data.signature());
  }

  /** A model is taken from a checkpoint as soon as the data are there. */
  void loadLater(State checkpoint) {
    toLoad = Optional.of(checkpoint);
  }

  /** Before the data are set up for the first time. */
  void restoreData() {
    if (model == null) {
      toLoad.ifPresent(state -> data.restore(CheckpointData.memory(state)));
    }
  }

  /** After it. */
  void finishLoading(Engine loaded) {
    if (model == null) {
      configureModel(loaded);
      toLoad.ifPresent(state -> Checkpoint.load(this, callbacks, state));
    }
  }

  /** What only training needs; known when the training part is. */
  void configureSchedule() {
    rate = new LearningRate(scheduleSpec, model().learningRate(), this::stepsPerEpoch, this);
  }

  private long stepsPerEpoch() {
    long each = loop.accumulateGradBatches;
    return ((long) trainBatches() + each - 1) / each;
  }

  /** DJL's seeds are ints. */
  private static int toEngineSeed(long seed) {
    return Long.hashCode(seed) & Integer.MAX_VALUE;
  }

  /**
   * One batch of training. Its random numbers (dropout) depend on (seed, epoch, batch) alone, so
   * that training can go on from the middle of an epoch.
   */
  double trainingStep(Batches batches, int index, boolean moves, StepHooks hooks) {
    long place = new SplittableRandom(seed).nextLong() + loop.epoch * 1_000_003L + (long) index;
    engine.setRandomSeed(toEngineSeed(new SplittableRandom(place).nextLong()));
    double share = 1.0 / loop.accumulateGradBatches;
    var how = new LiveModel.Step(share, moves, rate.next(), loop.epoch);
    return model.trainingStep(batches, index, how, hooks);
  }

  boolean hasModel() {
    return model != null;
  }

  LiveModel model() {
    if (model == null) {
      throw new IllegalStateException("the network is made after the data are set up");
    }
    return model;
  }

  DataModule data() {
    return data;
  }

  UsedBatches used() {
    return used;
  }

  LoopState loop() {
    return loop;
  }

  LearningRate schedule() {
    return rate;
  }

  int maxEpochs() {
    return settings.fastDevRun() > 0 ? 1 : settings.maxEpochs();
  }

  /** -1 for no limit. */
  long maxSteps() {
    return settings.fastDevRun() > 0 ? settings.fastDevRun() : settings.maxSteps();
  }

  int sanitySteps() {
    return settings.fastDevRun() > 0 || settings.barebones() ? 0 : settings.numSanityValSteps();
  }

  /** Whether no further step is taken. */
  boolean isOver() {
    return stepsAreDone() || mayStop();
  }

  private boolean stepsAreDone() {
    return maxSteps() >= 0 && loop.globalStep >= maxSteps();
  }

  /** Why a run that goes on takes no further step, and what to change; empty where it takes one. */
  Optional<String> nothingToDo() {
    boolean inside = loop.open && loop.nextBatch < trainBatches();
    if (!inside && loop.epoch + 1 >= maxEpochs()) {
      return Optional.of(done("max_epochs", maxEpochs()));
    }
    if (stepsAreDone()) {
      return Optional.of(done("max_steps", maxSteps()));
    }
    return mayStop() ? control.stopReason().map(TrainingRun::wasStopped) : Optional.empty();
  }

  private static String done(String setting, long most) {
    return "the run has done its %s %d; set trainer.%s higher to train for longer"
        .formatted(setting, most, setting);
  }

  private static String wasStopped(String reason) {
    return "the run was stopped (%s); change or leave out what asks for it to train for longer"
        .formatted(reason);
  }

  /** Whether somebody asked training to end, and it has gone on for as long as it must. */
  private boolean mayStop() {
    if (settings.maxTime().isPresent()
        && loop.nanos() > settings.maxTime().get().duration().toNanos()) {
      control.stopForNow("max_time " + settings.maxTime().get() + " is over");
    }
    if (control.stopReason().isEmpty()) {
      return false;
    }
    int done = loop.open && loop.nextBatch < trainBatches() ? loop.epoch : loop.epoch + 1;
    return done >= settings.minEpochs() && loop.globalStep >= settings.minSteps();
  }

  void sanityChecking(boolean now) {
    sanityChecking = now;
  }

  void resumedNow() {
    resumed = true;
  }

  @Override
  public TrainerSettings settings() {
    return settings;
  }

  @Override
  public long seed() {
    return seed;
  }

  @Override
  public Task task() {
    return task;
  }

  @Override
  public DataSignature signature() {
    return data.signature();
  }

  @Override
  public DataSummary summary() {
    return data.summary();
  }

  @Override
  public Map<String, Map<String, List<Double>>> learned() {
    return data.learned();
  }

  @Override
  public Map<String, RepresentationSpec> representations() {
    return data.representations();
  }

  @Override
  public SourceContext context() {
    return data.context();
  }

  @Override
  public Map<String, State.Array> weights() {
    State numbers = model().numbers().state();
    Map<String, State.Array> arrays = new LinkedHashMap<>();
    numbers.names().forEach(name -> arrays.put(name, numbers.array(name)));
    return arrays;
  }

  @Override
  public void weights(Map<String, State.Array> others) {
    StateBuilder numbers = State.builder();
    others.forEach((name, array) -> numbers.put(name, array.values(), array.shape()));
    model().numbers().restore(numbers.build());
  }

  @Override
  public Tensor scores(List<Tensor> inputs) {
    return model().scores(inputs);
  }

  @Override
  public Block network() {
    return model().network();
  }

  @Override
  public Map<String, Parameter> parameters() {
    return model().parameters();
  }

  @Override
  public int nativeArrays() {
    return model().nativeArrays();
  }

  @Override
  public int epoch() {
    return Math.max(0, loop.epoch);
  }

  @Override
  public long globalStep() {
    return loop.globalStep;
  }

  @Override
  public int trainBatches() {
    return used.train(epoch()).count();
  }

  @Override
  public boolean sanityChecking() {
    return sanityChecking;
  }

  @Override
  public Map<String, Double> metrics() {
    return Collections.unmodifiableMap(loop.latest);
  }

  @Override
  public double learningRate() {
    return rate.next();
  }

  @Override
  public boolean resumed() {
    return resumed;
  }

  @Override
  public RunControl control() {
    return control;
  }

  LiveControl live() {
    return control;
  }

  @Override
  public void close() {
    control.close();
    if (model != null) {
      model.close();
    }
  }
}
