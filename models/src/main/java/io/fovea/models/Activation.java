package io.fovea.models;

import ai.djl.ndarray.NDArray;
import io.fovea.network.FunctionBlock;

/** A function applied to each number. */
public enum Activation {
  /** x itself. */
  NONE,
  /** max(x, 0). */
  RELU,
  /** The hyperbolic tangent. */
  TANH,
  /** x * P(N(0, 1) <= x), Hendrycks and Gimpel 2016, arXiv:1606.08415. */
  GELU;

  NDArray of(NDArray x) {
    return switch (this) {
      case NONE -> x;
      case RELU -> FunctionBlock.relu(x);
      case TANH -> x.tanh();
      case GELU -> x.getNDArrayInternal().gelu();
    };
  }
}
