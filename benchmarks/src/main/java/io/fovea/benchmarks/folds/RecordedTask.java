package io.fovea.benchmarks.folds;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import io.fovea.data.Batch;
import io.fovea.data.DataSignature;
import io.fovea.data.Stage;
import io.fovea.metric.Outcomes;
import io.fovea.optimizer.OptimizerSpec;
import io.fovea.spec.FoveaException;
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

  /**
   * @throws FoveaException if the data have not two classes: refused before anything is trained
   */
  @Override
  public Block configureModel(DataSignature data) {
    if (data.classes().size() != 2) {
      throw new FoveaException(
          "these scores are for data of two classes, got "
              + (data.classes().isEmpty() ? "no classes" : "the classes " + data.classes()));
    }
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
      public Outcomes step(ForwardPass network, Batch batch) {
        return inner.step(inputs -> recorded(network.apply(inputs), said), batch);
      }

      @Override
      public Map<String, Double> metrics() {
        return inner.metrics();
      }
    };
  }

  private static NDArray recorded(NDArray logits, List<Double> said) {
    checkTwoClasses(logits.getShape());
    float[] numbers = logits.toFloatArray();
    for (int i = 0; i < numbers.length; i += 2) {
      said.add(1 / (1 + Math.exp((double) numbers[i] - numbers[i + 1])));
    }
    return logits;
  }

  /** A task can learn something else of two classes than a score for each. */
  static void checkTwoClasses(Shape logits) {
    if (logits.dimension() != 2 || logits.get(1) != 2) {
      throw new FoveaException(
          "the task must give a score for each of two classes, shape (B, 2), got " + logits);
    }
  }
}
