package io.fovea.training;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import io.fovea.data.Batch;
import io.fovea.data.DataSignature;
import io.fovea.data.Stage;
import io.fovea.network.NoOnnxFormException;
import io.fovea.network.OnnxExport;
import io.fovea.onnx.OnnxValue;
import io.fovea.optimizer.OptimizerSpec;
import java.util.Map;

/**
 * What is learned and how: network, objective, optimizer and metrics (Lightning's LightningModule).
 * Implement it for a task of your own kind.
 */
public interface Task {
  /** Makes the network for data of this signature. Called once, after the seed is set. */
  Block configureModel(DataSignature data);

  /** Says which optimizer moves the weights. */
  OptimizerSpec configureOptimizer();

  /** The loss of one batch: a scalar with a gradient. */
  NDArray trainingStep(ForwardPass network, Batch batch);

  /** Starts a pass over the validation or test part, or over what is to be predicted. */
  Evaluation evaluation(Stage stage);

  /** The settings to keep with a run, nested maps and lists of plain values. */
  default Map<String, Object> hyperparameters() {
    return Map.of();
  }

  /**
   * What comes out of the exported network, by name, as operators over the scores (B, ...) that the
   * network of {@link #configureModel} gives.
   *
   * @throws NoOnnxFormException if the task has no ONNX form, with the reason
   */
  default Map<String, OnnxValue> export(OnnxExport to, OnnxValue scores) {
    throw new NoOnnxFormException(
        "task %s does not say what its exported network gives; let it override Task.export"
            .formatted(getClass().getName()),
        null);
  }
}
