package io.fovea.data;

import ai.djl.ndarray.NDList;
import io.fovea.spec.FoveaException;

/**
 * Some samples, encoded. The arrays belong to the manager given to {@link Batches#load} and die
 * with it.
 *
 * @param inputs one array (B, ...) per input, in the order of {@link DataSignature#inputs()}
 * @param targets what is to be learned of the samples
 */
public record Batch(NDList inputs, Targets targets) {
  public int size() {
    return targets.size();
  }

  /**
   * The samples' class indices.
   *
   * @throws FoveaException if the targets are no classes
   */
  public ClassIndices classes() {
    if (targets instanceof ClassIndices classes) {
      return classes;
    }
    throw new FoveaException("a batch of samples with " + targets + " was asked for classes");
  }

  /**
   * The samples' numbers.
   *
   * @throws FoveaException if the targets are no numbers
   */
  public ValueTargets values() {
    if (targets instanceof ValueTargets values) {
      return values;
    }
    throw new FoveaException("a batch of samples with " + targets + " was asked for numbers");
  }
}
