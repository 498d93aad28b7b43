package io.fovea.training;

import ai.djl.ndarray.NDManager;
import io.fovea.data.Batch;
import io.fovea.data.Batches;

/** The first few of some batches. */
record LimitedBatches(Batches all, int count) implements Batches {
  /** As many as the limit says. */
  static Batches of(Batches all, Limit limit, String setting) {
    int count = limit.of(setting, all.count());
    return count == all.count() ? all : new LimitedBatches(all, count);
  }

  @Override
  public int size(int index) {
    return all.size(index);
  }

  @Override
  public Batch load(int index, NDManager manager) {
    return all.load(index, manager);
  }
}
