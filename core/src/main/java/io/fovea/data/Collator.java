package io.fovea.data;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.fovea.representation.TensorShape;

/** Puts encoded samples together into batches. Native arrays are born here and nowhere else. */
final class Collator implements Batches {
  private final EncodedPart part;
  private final int[] order;
  private final int batchSize;

  /**
   * @param order the samples' places in the order in which they are served
   */
  Collator(EncodedPart part, int[] order, long batchSize) {
    this.part = part;
    this.order = order;
    this.batchSize = (int) Math.min(batchSize, Math.max(1, order.length));
  }

  @Override
  public int count() {
    return (order.length + batchSize - 1) / batchSize;
  }

  @Override
  public int size(int index) {
    return Math.min(order.length, (index + 1) * batchSize) - index * batchSize;
  }

  @Override
  public Batch load(int index, NDManager manager) {
    int from = index * batchSize;
    int to = from + size(index);
    NDList inputs = new NDList();
    int place = 0;
    for (TensorShape shape : part.shapes().values()) {
      inputs.add(stack(part.input(place++), shape, from, to, manager)); // (B, ...)
    }
    return new Batch(inputs, part.classes().at(order, from, to));
  }

  private NDArray stack(float[][] encoded, TensorShape shape, int from, int to, NDManager manager) {
    int size = shape.sizes().stream().reduce(1, Math::multiplyExact);
    float[] together = new float[(to - from) * size];
    for (int i = from; i < to; i++) {
      System.arraycopy(encoded[order[i]], 0, together, (i - from) * size, size);
    }
    long[] sizes = shape.sizes().stream().mapToLong(Integer::longValue).toArray();
    return manager.create(together, new Shape(to - from).addAll(new Shape(sizes)));
  }
}
