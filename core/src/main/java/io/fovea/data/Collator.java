package io.fovea.data;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import io.fovea.representation.TensorShape;
import io.fovea.spec.FoveaException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;

/** Puts encoded samples together into batches. Native arrays are born here and nowhere else. */
final class Collator implements Batches {
  private final EncodedPart.Pass pass;
  private final List<Map.Entry<String, TensorShape>> inputs;
  private final Targets targets;
  private final int[] order;
  private final int batchSize;

  /**
   * @param inputs names and shapes, in the order in which samples carry them
   * @param targets those of the whole part
   * @param order the samples' places in the order in which they are served
   */
  Collator(
      EncodedPart part,
      Map<String, TensorShape> inputs,
      Targets targets,
      int[] order,
      long batchSize) {
    this.inputs = List.copyOf(inputs.entrySet());
    this.targets = targets;
    this.order = order;
    this.batchSize = (int) Math.min(batchSize, Math.max(1, order.length));
    this.pass = part.pass(order, this.batchSize);
  }

  @Override
  public int count() {
    return (int) ((order.length + (long) batchSize - 1) / batchSize);
  }

  @Override
  public int size(int index) {
    return Math.min(order.length - index * batchSize, batchSize);
  }

  @Override
  public Batch load(int index, NDManager manager) {
    int from = index * batchSize;
    int to = from + size(index);
    FloatBuffer[][] samples = pass.samples(from, to);
    NDList stacked = new NDList();
    for (int i = 0; i < inputs.size(); i++) {
      stacked.add(stack(samples, i, manager)); // (B, ...)
    }
    return new Batch(stacked, targets.at(order, from, to));
  }

  /** Copies once: the engine works on the very memory that is filled here. */
  private NDArray stack(FloatBuffer[][] samples, int input, NDManager manager) {
    TensorShape shape = inputs.get(input).getValue();
    long bytes = samples.length * numbers(shape) * Float.BYTES;
    if (bytes > Integer.MAX_VALUE) {
      throw new FoveaException(
          "data.inputs.%s: %d scanpaths of %s are %s in one batch, which must stay below 2 GiB; make"
                  .formatted(inputs.get(input).getKey(), samples.length, shape, Size.text(bytes))
              + " data.batch_size smaller");
    }
    ByteBuffer memory = ByteBuffer.allocateDirect((int) bytes).order(ByteOrder.nativeOrder());
    FloatBuffer together = memory.asFloatBuffer();
    for (FloatBuffer[] sample : samples) {
      together.put(sample[input]);
    }
    long[] sizes = shape.sizes().stream().mapToLong(Integer::longValue).toArray();
    return manager.create(
        memory, new Shape(samples.length).addAll(new Shape(sizes)), DataType.FLOAT32);
  }

  /** How many numbers a sample of this shape has. */
  private static long numbers(TensorShape shape) {
    return shape.sizes().stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
  }

  /** How many samples of these inputs fit a batch; at least one. */
  static long largest(Map<String, TensorShape> inputs) {
    long numbers = inputs.values().stream().mapToLong(Collator::numbers).max().orElse(1);
    return Math.max(1, Integer.MAX_VALUE / (Float.BYTES * Math.max(1, numbers)));
  }
}
