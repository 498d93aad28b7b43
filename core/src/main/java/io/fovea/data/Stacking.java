package io.fovea.data;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import io.fovea.representation.TensorShape;
import io.fovea.spec.FoveaException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;

/**
 * Samples of one input put beside each other, (B, ...). Where their first size differs they are
 * padded with zeros behind, to the longest among them.
 */
final class Stacking {
  private final String input;
  private final TensorShape shape;

  Stacking(String input, TensorShape shape) {
    this.input = input;
    this.shape = shape;
  }

  String input() {
    return input;
  }

  /** Whether lengths belong to it. */
  boolean isVariable() {
    return shape.isVariable();
  }

  /** How many steps each sample has: its first size. */
  int[] lengths(FloatBuffer[] samples) {
    long perStep = perStep();
    return Arrays.stream(samples).mapToInt(s -> (int) (s.remaining() / perStep)).toArray();
  }

  /** Copies once: the engine works on the very memory that is filled here. */
  NDArray stack(FloatBuffer[] samples, NDManager manager) {
    int steps = Arrays.stream(lengths(samples)).max().orElseThrow();
    long numbers = steps * perStep();
    long bytes = samples.length * numbers * Float.BYTES;
    if (bytes > Integer.MAX_VALUE) {
      throw new FoveaException(
          "data.inputs.%s: %d scanpaths of %s are %s in one batch, which must stay below 2 GiB; make"
                  .formatted(input, samples.length, padded(steps), Size.text(bytes))
              + " data.batch_size smaller");
    }
    ByteBuffer memory = ByteBuffer.allocateDirect((int) bytes).order(ByteOrder.nativeOrder());
    FloatBuffer together = memory.asFloatBuffer();
    for (int i = 0; i < samples.length; i++) {
      together.position((int) (i * numbers)).put(samples[i]);
    }
    long[] sizes = padded(steps).sizes().stream().mapToLong(Integer::longValue).toArray();
    return manager.create(
        memory, new Shape(samples.length).addAll(new Shape(sizes)), DataType.FLOAT32);
  }

  private TensorShape padded(int steps) {
    return shape.isVariable() ? shape.withSize(0, steps) : shape;
  }

  /** How many numbers one step has. */
  private long perStep() {
    return shape.sizes().stream()
        .skip(1)
        .mapToLong(Integer::longValue)
        .reduce(1, Math::multiplyExact);
  }

  /**
   * How many samples of this input fit a batch; at least one.
   *
   * @param longest the number of steps where it is variable
   */
  long largest(int longest) {
    long steps = isVariable() ? longest : shape.size(0);
    long numbers = Math.max(1, Math.multiplyExact(steps, perStep()));
    return Math.max(1, Integer.MAX_VALUE / (Float.BYTES * numbers));
  }
}
