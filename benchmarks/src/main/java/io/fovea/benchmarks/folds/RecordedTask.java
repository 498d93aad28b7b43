package io.fovea.benchmarks.folds;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import io.fovea.data.Batch;
import io.fovea.data.DataSignature;
import io.fovea.data.Stage;
import io.fovea.optimizer.OptimizerSpec;
import io.fovea.training.Evaluation;
import io.fovea.training.ForwardPass;
import io.fovea.training.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A classifier of two classes that remembers what it said of the part it was measured on last. */
final class RecordedTask implements Task {
  private final Task task;
  private List<Double> probabilities = List.of();

  RecordedTask(Task task) {
    this.task = task;
  }

  /** Of class 1, in the order of the part. */
  List<Double> probabilities() {
    return probabilities;
  }

  @Override
  public Block configureModel(DataSignature data) {
    return task.configureModel(data);
  }

  @Override
  public OptimizerSpec configureOptimizer() {
    return task.configureOptimizer();
  }

  @Override
  public NDArray trainingStep(ForwardPass network, Batch batch) {
    return task.trainingStep(network, batch);
  }

  @Override
  public Evaluation evaluation(Stage stage) {
    Evaluation inner = task.evaluation(stage);
    List<Double> said = new ArrayList<>();
    probabilities = said;
    return new Evaluation() {
      @Override
      public void step(ForwardPass network, Batch batch) {
        inner.step(inputs -> recorded(network.apply(inputs), said), batch);
      }

      @Override
      public Map<String, Double> metrics() {
        return inner.metrics();
      }
    };
  }

  private static NDArray recorded(NDArray logits, List<Double> said) {
    float[] numbers = logits.toFloatArray(); // (B, 2)
    for (int i = 0; i < numbers.length; i += 2) {
      said.add(1 / (1 + Math.exp((double) numbers[i] - numbers[i + 1])));
    }
    return logits;
  }
}
