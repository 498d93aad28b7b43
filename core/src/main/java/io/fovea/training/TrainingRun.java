package io.fovea.training;

import ai.djl.engine.Engine;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import io.fovea.data.DataModule;
import io.fovea.data.DataSignature;
import io.fovea.data.DataSummary;
import java.util.List;
import java.util.Map;

/** One run's state: counters, and the model while it lives. */
final class TrainingRun implements Run, AutoCloseable {
  private final TrainerSettings settings;
  private final long seed;
  private final Task task;
  private final DataModule data;
  private Engine engine;
  private LiveModel model;
  private int epoch;
  private long globalStep;

  TrainingRun(TrainerSettings settings, long seed, Task task, DataModule data) {
    this.settings = settings;
    this.seed = seed;
    this.task = task;
    this.data = data;
  }

  /** Sets the seed and makes the model. */
  void configureModel(Engine loaded) {
    engine = loaded;
    engine.setRandomSeed(toEngineSeed(seed));
    model = new LiveModel(engine, task, data.signature());
  }

  /** Random numbers of an epoch (dropout) depend on (seed, epoch) alone. */
  void beginEpoch(int index) {
    epoch = index;
    engine.setRandomSeed(toEngineSeed(seed * 1_000_003L + index + 1));
  }

  /** DJL's seeds are ints. */
  private static int toEngineSeed(long seed) {
    return Long.hashCode(seed) & Integer.MAX_VALUE;
  }

  void countStep() {
    globalStep++;
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
    return epoch;
  }

  @Override
  public long globalStep() {
    return globalStep;
  }

  @Override
  public int trainBatches() {
    return data.trainBatches(epoch).count();
  }

  @Override
  public void close() {
    if (model != null) {
      model.close();
    }
  }
}
