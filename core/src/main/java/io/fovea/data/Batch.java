package io.fovea.data;

import ai.djl.ndarray.NDList;

/**
 * Some samples, encoded. The arrays belong to the manager given to {@link Batches#load} and die
 * with it.
 *
 * @param inputs one array (B, ...) per input, in the order of {@link DataSignature#inputs()}
 * @param classes the samples' class indices
 */
public record Batch(NDList inputs, ClassIndices classes) {
  public int size() {
    return classes.size();
  }
}
