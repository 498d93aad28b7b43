package io.fovea.optimizer;

import ai.djl.ndarray.NDArray;

/** Changes the weights in place. */
public interface Optimizer {
  /**
   * One step.
   *
   * @param gradient of the loss with respect to the weights, flat like them; may be overwritten
   * @param learningRate for this step
   */
  void step(NDArray gradient, double learningRate);
}
