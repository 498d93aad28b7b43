package io.fovea.layers;

import ai.djl.ndarray.NDArray;
import io.fovea.network.FunctionBlock;

/** Functions of each number x that stand behind a linear layer. */
public enum Activation {
  /** max(x, 0). */
  RELU,

  /**
   * x Phi(x), Phi the standard normal distribution function, without approximation. Source:
   * Hendrycks and Gimpel 2016, arXiv:1606.08415.
   */
  GELU,

  /** (e^x - e^-x) / (e^x + e^-x). */
  TANH,

  /** x. */
  NONE;

  NDArray apply(NDArray x) {
    return switch (this) {
      case RELU -> FunctionBlock.relu(x);
      case GELU -> x.getNDArrayInternal().gelu();
      case TANH -> x.tanh();
      case NONE -> x;
    };
  }
}
