package io.fovea.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;
import io.fovea.data.Batch;
import io.fovea.data.Batches;
import io.fovea.data.DataSignature;
import io.fovea.network.Inputs;
import io.fovea.network.TorchNames;
import io.fovea.optimizer.Optimizer;
import java.util.Map;

/** A task's network in native memory, with what training it needs. Closed once per run. */
final class LiveModel implements AutoCloseable {
  private final Engine engine;
  private final NDManager manager;
  private final Task task;
  private final Block network;
  private final FlatParameters flat;
  private final StepParameters store;
  private final Optimizer optimizer;
  private final double learningRate;

  LiveModel(Engine engine, Task task, DataSignature data) {
    this.engine = engine;
    this.task = task;
    manager = engine.newBaseManager();
    try {
      network = task.configureModel(data);
      network.initialize(manager, DataType.FLOAT32, Inputs.of(data).batchOfOne());
      flat = new FlatParameters(manager, network);
      store = new StepParameters(manager, flat);
      var spec = task.configureOptimizer();
      optimizer = spec.create(flat.weights());
      learningRate = spec.learningRate();
    } catch (RuntimeException e) {
      manager.close();
      throw e;
    }
  }

  Block network() {
    return network;
  }

  /** Parameters and statistics under PyTorch's names. */
  Map<String, Parameter> parameters() {
    return TorchNames.of(network);
  }

  /** Live native arrays of this run; constant between steps. */
  int nativeArrays() {
    return manager.getManagedArrays().size();
  }

  /** One optimizer step on one batch. Returns the loss before the step. */
  double trainingStep(Batches batches, int index) {
    try (NDManager step = manager.newSubManager()) {
      Batch batch = batches.load(index, step);
      NDArray leaf;
      NDArray loss;
      try (GradientCollector collector = engine.newGradientCollector()) {
        leaf = store.leaf(step);
        loss = task.trainingStep(inputs -> forward(inputs, true), batch);
        collector.backward(loss);
      } finally {
        store.endStep();
      }
      optimizer.step(leaf.getGradient(), learningRate);
      return loss.getFloat();
    }
  }

  /** Measures one batch, changing nothing. */
  void evaluationStep(Evaluation evaluation, Batches batches, int index) {
    try (NDManager step = manager.newSubManager()) {
      evaluation.step(inputs -> forward(inputs, false), batches.load(index, step));
    }
  }

  private NDArray forward(NDList inputs, boolean training) {
    return network.forward(store, inputs, training).singletonOrThrow();
  }

  @Override
  public void close() {
    manager.close();
  }
}
