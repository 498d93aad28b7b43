package io.fovea.network;

import ai.djl.ndarray.NDArray;
import io.fovea.onnx.OnnxGraph;
import io.fovea.onnx.OnnxValue;

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

  /** The same function of a value of an exported network. */
  public OnnxValue of(OnnxGraph graph, OnnxValue x) {
    return switch (this) {
      case NONE -> x;
      case RELU -> graph.relu(x);
      case TANH -> graph.op("Tanh", x);
      case GELU -> {
        OnnxValue erf = graph.op("Erf", graph.mul(x, graph.number(Math.sqrt(0.5))));
        yield graph.mul(
            graph.mul(x, graph.number(0.5)), graph.add(erf, graph.number(1))); // x Phi(x)
      }
    };
  }
}
