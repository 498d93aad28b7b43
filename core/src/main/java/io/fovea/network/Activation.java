package io.fovea.network;

import ai.djl.ndarray.NDArray;

/** Functions of each number x. */
public enum Activation {
  /** x. */
  NONE,

  /** max(x, 0). */
  RELU,

  /** (e^x - e^-x) / (e^x + e^-x). */
  TANH,

  /**
   * x Phi(x), Phi the standard normal distribution function, without approximation. Source:
   * Hendrycks and Gimpel 2016, arXiv:1606.08415.
   */
  GELU;

  /** The function of each number of an array. */
  public NDArray of(NDArray x) {
    return switch (this) {
      case NONE -> x;
      case RELU -> FunctionBlock.relu(x);
      case TANH -> x.tanh();
      case GELU -> x.getNDArrayInternal().gelu();
    };
  }
}
