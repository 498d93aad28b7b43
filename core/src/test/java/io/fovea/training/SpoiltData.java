package io.fovea.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import io.fovea.data.Batch;
import io.fovea.data.Batches;
import io.fovea.data.DataModule;
import io.fovea.data.DataSignature;
import io.fovea.data.DataSummary;
import io.fovea.data.Stage;
import io.fovea.testing.TinyData;

/** Tiny data with one NaN in the third batch, in its second sample. */
record SpoiltData(TinyData whole) implements DataModule {
  @Override
  public void setup(Stage stage) {
    whole.setup(stage);
  }

  @Override
  public DataSignature signature() {
    return whole.signature();
  }

  @Override
  public DataSummary summary() {
    return whole.summary();
  }

  @Override
  public Batches trainBatches(int epoch) {
    return new Spoilt(whole.trainBatches(epoch));
  }

  @Override
  public Batches validationBatches() {
    return whole.validationBatches();
  }

  @Override
  public Batches testBatches() {
    return whole.testBatches();
  }

  private record Spoilt(Batches good) implements Batches {
    @Override
    public int count() {
      return good.count();
    }

    @Override
    public int size(int index) {
      return good.size(index);
    }

    @Override
    public Batch load(int index, NDManager manager) {
      Batch batch = good.load(index, manager);
      if (index != 2) {
        return batch;
      }
      NDArray points = batch.inputs().head();
      float[] values = points.toFloatArray();
      values[3] = Float.NaN;
      return new Batch(new NDList(manager.create(values, points.getShape())), batch.targets());
    }
  }
}
