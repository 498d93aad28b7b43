package io.fovea.data;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import io.fovea.scanpath.SampleId;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts encoded samples together into batches. Native arrays are born here and nowhere else. */
final class Collator implements Batches {
  private final EncodedPart.Pass pass;
  private final List<Stacking> inputs;
  private final Targets targets;
  private final List<SampleId> ids;
  private final int[] order;
  private final int batchSize;

  /**
   * @param inputs in the order in which samples carry them
   * @param targets those of the whole part
   * @param ids those of the whole part
   * @param order the samples' places in the order in which they are served
   */
  Collator(
      EncodedPart part,
      List<Stacking> inputs,
      Targets targets,
      List<SampleId> ids,
      int[] order,
      long batchSize) {
    this.inputs = List.copyOf(inputs);
    this.targets = targets;
    this.ids = ids;
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
    Map<String, int[]> lengths = new HashMap<>();
    for (int i = 0; i < inputs.size(); i++) {
      Stacking input = inputs.get(i);
      FloatBuffer[] numbers = ofInput(samples, i);
      int[] steps = input.lengths(numbers); // before the buffers are read
      stacked.add(input.stack(numbers, manager)); // (B, ...)
      if (input.isVariable()) {
        stacked.add(manager.create(steps)); // (B)
        lengths.put(input.input(), steps);
      }
    }
    return new Batch(stacked, lengths, targets.at(order, from, to), ids(from, to));
  }

  private List<SampleId> ids(int from, int to) {
    SampleId[] some = new SampleId[to - from];
    for (int i = from; i < to; i++) {
      some[i - from] = ids.get(order[i]);
    }
    return List.of(some);
  }

  private static FloatBuffer[] ofInput(FloatBuffer[][] samples, int input) {
    FloatBuffer[] numbers = new FloatBuffer[samples.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = samples[i][input];
    }
    return numbers;
  }
}
