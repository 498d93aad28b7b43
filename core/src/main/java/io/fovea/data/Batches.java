package io.fovea.data;

import ai.djl.ndarray.NDManager;

/**
 * The batches of one pass over a part, in their order. Any batch can be loaded at any time, and
 * again; in their order is fastest, since the next ones may be made ahead.
 */
public interface Batches {
  /** How many batches there are. */
  int count();

  /** How many samples a batch has. */
  int size(int index);

  /** Makes one batch; its arrays belong to {@code manager}. */
  Batch load(int index, NDManager manager);
}
