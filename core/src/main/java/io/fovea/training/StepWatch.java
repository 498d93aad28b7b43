package io.fovea.training;

import ai.djl.ndarray.NDArray;
import io.fovea.data.Batch;

/** Who looks at the numbers of each training step, in this order, and may refuse to go on. */
interface StepWatch {
  /** Nobody looks. */
  StepWatch NONE = new StepWatch() {};

  /** Before the forward pass. */
  default void begin(Batch batch, int epoch, int index) {}

  /** After it. */
  default void loss(NDArray loss) {}

  /** After the backward pass: the flat gradient of this batch alone. */
  default void gradient(NDArray gradient) {}

  /** The step's arrays are about to die, whether it succeeded or not. */
  default void end() {}
}
