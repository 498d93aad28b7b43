package io.fovea.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;
import io.fovea.data.Batch;
import io.fovea.data.Batches;
import io.fovea.data.DataSignature;
import io.fovea.metric.Outcomes;
import io.fovea.network.Inputs;
import io.fovea.network.LayerWatch;
import io.fovea.network.TorchNames;
import io.fovea.optimizer.Optimizer;
import io.fovea.representation.Tensor;
import io.fovea.state.State;
import io.fovea.state.Stateful;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A task's network in native memory, with what training it needs. Closed once per run. */
final class LiveModel implements Stateful, AutoCloseable {
  private final Engine engine;
  private final NDManager manager;
  private final Task task;
  private final Block network;
  private final FlatParameters flat;
  private final StepParameters store;
  private final StepWatch watch;
  private final Optimizer optimizer;
  private final Gradient gradient;
  private final double learningRate;
  private final boolean hasStatistics;
  private boolean halfDone;

  LiveModel(Engine engine, TrainerSettings settings, Task task, DataSignature data) {
    this.engine = engine;
    this.task = task;
    manager = engine.newBaseManager(Devices.find(engine, settings.device()));
    gradient = new Gradient(manager, settings.gradientClipVal(), settings.gradientClipAlgorithm());
    try {
      network = task.configureModel(data);
      network.initialize(manager, DataType.FLOAT32, Inputs.of(data).batchOfOne());
      flat = new FlatParameters(manager, network);
      if (settings.detectAnomaly()) {
        var detector = new AnomalyDetector(new ForwardWatch(network), flat, Inputs.of(data));
        watch = detector;
        store = new WatchedParameters(manager, flat, detector);
      } else {
        watch = StepWatch.NONE;
        store = new StepParameters(manager, flat);
      }
      var spec = task.configureOptimizer();
      optimizer = spec.create(flat.weights());
      learningRate = spec.learningRate();
      hasStatistics = numbers().statistics().length > 0;
    } catch (RuntimeException e) {
      manager.close();
      throw e;
    }
  }

  Block network() {
    return network;
  }

  /** The optimizer's own rate. */
  double learningRate() {
    return learningRate;
  }

  /** Parameters and statistics under PyTorch's names. */
  Map<String, Parameter> parameters() {
    return TorchNames.of(network);
  }

  /** All that a step changes, to be read and written. */
  ModelNumbers numbers() {
    return new ModelNumbers(network, flat.weights());
  }

  /** Live native arrays of this run; constant between steps. */
  int nativeArrays() {
    return manager.getManagedArrays().size();
  }

  /**
   * One training batch: its gradient is added to what was gathered, and where this is the last of
   * the batches of one step, the weights move.
   *
   * @return the loss before the step
   */
  double trainingStep(Batches batches, int index, Step how, StepHooks hooks) {
    try (NDManager step = manager.newSubManager()) {
      Batch batch = batches.load(index, step);
      StepWatch look = how.epoch() < 0 ? StepWatch.NONE : watch;
      look.begin(batch, how.epoch(), index);
      NDArray leaf;
      NDArray loss;
      halfDone = hasStatistics;
      try (GradientCollector collector = engine.newGradientCollector()) {
        leaf = store.leaf(step);
        loss = task.trainingStep(inputs -> forward(inputs, true), batch);
        look.loss(loss);
        if (gradient.isEmpty()) {
          hooks.beforeZeroGrad();
        }
        hooks.beforeBackward();
        collector.backward(loss);
        hooks.afterBackward();
      } finally {
        store.endStep();
        look.end();
      }
      NDArray own = leaf.getGradient();
      look.gradient(own);
      if (how.moves()) {
        hooks.beforeOptimizerStep(); // if it throws, the step can still be repeated
      }
      halfDone = true;
      NDArray whole = gradient.gather(own, how);
      if (how.moves()) {
        optimizer.step(gradient.clip(whole), how.learningRate());
        gradient.clear();
      }
      float value = loss.getFloat();
      halfDone = false;
      return value;
    }
  }

  /** Whether a step has failed after it had changed something: repeating it gives other bits. */
  boolean isHalfDone() {
    return halfDone;
  }

  /**
   * How a batch takes part in a step.
   *
   * @param share of this batch's gradient in the step's: one over the number of batches
   * @param moves whether the weights move after it
   * @param epoch in which it is taken, -1 for a trial, in which NaN may arise
   */
  record Step(double share, boolean moves, double learningRate, int epoch) {
    static Step trial(double learningRate) {
      return new Step(1, true, learningRate, -1);
    }
  }

  /** Measures one batch, changing nothing. */
  Outcomes evaluationStep(Evaluation evaluation, Batches batches, int index) {
    try (NDManager step = manager.newSubManager()) {
      return evaluation.step(inputs -> forward(inputs, false), batches.load(index, step));
    }
  }

  /** Runs a batch as in training, for what the network measures of it; weights stay. */
  void statisticsStep(Batches batches, int index) {
    try (NDManager step = manager.newSubManager()) {
      forward(batches.load(index, step).inputs(), true);
    }
  }

  /** Shows the inputs of a batch's first samples. */
  void look(Batches batches, int index, int most, Inputs inputs, RunControl.InputLook look) {
    try (NDManager step = manager.newSubManager()) {
      Batch batch = batches.load(index, step);
      for (int i = 0; i < most; i++) {
        int place = 0;
        for (Inputs.Input input : inputs.all()) {
          NDArray whole = batch.inputs().get(place);
          look.at(input.name(), batch.ids().get(i).key().toString(), whole.get(i));
          place += input.isVariable() ? 2 : 1; // lengths follow
        }
      }
    }
  }

  /** The network's scores of these inputs, outside training. */
  Tensor scores(List<Tensor> inputs) {
    try (NDManager step = manager.newSubManager()) {
      NDList batch = new NDList();
      inputs.forEach(input -> batch.add(step.create(input.values(), shape(input))));
      NDArray scores = forward(batch, false);
      int[] sizes =
          Arrays.stream(scores.getShape().getShape()).mapToInt(Math::toIntExact).toArray();
      return new Tensor(scores.toFloatArray(), sizes);
    }
  }

  private static Shape shape(Tensor tensor) {
    return new Shape(Arrays.stream(tensor.shape()).asLongStream().toArray());
  }

  private NDArray forward(NDList inputs, boolean training) {
    return LayerWatch.forward(network, store, inputs, training);
  }

  @Override
  public State state() {
    return State.builder()
        .put("parameters", numbers().state())
        .put("optimizer", optimizer.state())
        .put("gradient", gradient.state())
        .build();
  }

  @Override
  public void restore(State state) {
    numbers().restore(state.state("parameters"));
    optimizer.restore(state.state("optimizer"));
    gradient.restore(state.state("gradient"));
  }

  @Override
  public void close() {
    manager.close();
  }
}
