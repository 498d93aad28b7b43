package io.fovea.data;

/** A {@link DataModule} whose training batches can be made larger or smaller. */
public interface AdjustableBatchSize {
  /** Samples in a training batch. */
  int batchSize();

  /** Another size, from the next {@link DataModule#trainBatches} on. */
  void batchSize(int size);

  /**
   * From now on evaluates in batches of {@link #batchSize}, too, and not of more at once: whoever
   * counts batches means those. Results do not depend on it.
   */
  void evaluateInTrainingBatches();
}
