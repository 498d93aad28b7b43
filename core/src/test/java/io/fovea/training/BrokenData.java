package io.fovea.training;

import io.fovea.data.Batches;
import io.fovea.data.DataModule;
import io.fovea.data.DataSignature;
import io.fovea.data.DataSummary;
import io.fovea.data.Stage;
import io.fovea.source.DataException;

/** Data that cannot be read. */
final class BrokenData implements DataModule {
  @Override
  public void prepareData() {
    throw new DataException("fixations.csv: no rows");
  }

  @Override
  public void setup(Stage stage) {
    throw new AssertionError("never set up");
  }

  @Override
  public DataSignature signature() {
    throw new AssertionError("never described");
  }

  @Override
  public DataSummary summary() {
    throw new AssertionError("never described");
  }

  @Override
  public Batches trainBatches(int epoch) {
    throw new AssertionError("never asked");
  }

  @Override
  public Batches validationBatches() {
    throw new AssertionError("never asked");
  }

  @Override
  public Batches testBatches() {
    throw new AssertionError("never asked");
  }
}
