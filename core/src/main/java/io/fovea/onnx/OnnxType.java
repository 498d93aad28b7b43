package io.fovea.onnx;

/** The kinds of numbers in an exported network. */
public enum OnnxType {
  FLOAT(1),
  INT32(6),
  INT64(7),
  BOOL(9),
  DOUBLE(11);

  private final int code;

  OnnxType(int code) {
    this.code = code;
  }

  /** ONNX's own number for it ({@code TensorProto.DataType}). */
  public int code() {
    return code;
  }
}
