package io.fovea.optimizer;

import ai.djl.ndarray.NDArray;
import io.fovea.spec.Spec;

/** SPI: how weights follow their gradient. */
public interface OptimizerSpec extends Spec {
  /** The rate of a step at the start. */
  double learningRate();

  /**
   * Makes the optimizer.
   *
   * @param weights all trainable parameters of the network in one flat array; the optimizer's own
   *     arrays live as long as these
   */
  Optimizer create(NDArray weights);
}
