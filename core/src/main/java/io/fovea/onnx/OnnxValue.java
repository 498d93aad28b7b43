package io.fovea.onnx;

/**
 * An array in an exported network, known by its name until the network runs.
 *
 * @param name empty where an operator's optional input is left out
 */
public record OnnxValue(String name) {
  /** Stands for an optional input that is left out. */
  public static final OnnxValue NONE = new OnnxValue("");

  public boolean isNone() {
    return name.isEmpty();
  }
}
