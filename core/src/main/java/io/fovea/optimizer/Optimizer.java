package io.fovea.optimizer;

import ai.djl.ndarray.NDArray;
import io.fovea.state.Stateful;

/** Changes the weights in place. */
public interface Optimizer extends Stateful {
  /**
   * One step.
   *
   * @param gradient of the loss with respect to the weights, flat like them; may be overwritten
   * @param learningRate for this step
   */
  void step(NDArray gradient, double learningRate);
}
