package io.fovea.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/** The network with its present weights, in training or in evaluation mode. */
@FunctionalInterface
public interface ForwardPass {
  /** The network's output (B, ...) for a batch's inputs. */
  NDArray apply(NDList inputs);
}
