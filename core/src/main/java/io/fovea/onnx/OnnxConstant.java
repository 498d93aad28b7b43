package io.fovea.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/**
 * An array that is part of the network: a weight, or a number of a formula.
 *
 * @param sizes of each axis; none for a single number
 * @param bytes its numbers, row by row, lowest byte first
 */
record OnnxConstant(String name, OnnxType type, List<Long> sizes, ByteBuffer bytes) {
  static OnnxConstant of(String name, float[] values, long... sizes) {
    ByteBuffer bytes = room(Float.BYTES * values.length);
    bytes.asFloatBuffer().put(values);
    return new OnnxConstant(name, OnnxType.FLOAT, sizes(sizes), bytes);
  }

  static OnnxConstant of(String name, double[] values, long... sizes) {
    ByteBuffer bytes = room(Double.BYTES * values.length);
    bytes.asDoubleBuffer().put(values);
    return new OnnxConstant(name, OnnxType.DOUBLE, sizes(sizes), bytes);
  }

  static OnnxConstant of(String name, long[] values, long... sizes) {
    ByteBuffer bytes = room(Long.BYTES * values.length);
    bytes.asLongBuffer().put(values);
    return new OnnxConstant(name, OnnxType.INT64, sizes(sizes), bytes);
  }

  private static List<Long> sizes(long... each) {
    return Arrays.stream(each).boxed().toList();
  }

  private static ByteBuffer room(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
