package io.fovea.callback;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.fovea.data.AdjustableBatchSize;
import io.fovea.data.Batch;
import io.fovea.data.Batches;
import io.fovea.data.ClassIndices;
import io.fovea.data.DataModule;
import io.fovea.data.DataSignature;
import io.fovea.data.DataSummary;
import io.fovea.data.Stage;
import io.fovea.testing.TinyData;
import java.util.Random;

/** Tiny data whose training part comes in batches of any size. */
final class ResizablePoints implements DataModule, AdjustableBatchSize {
  private static final int POINTS = 64;

  private final TinyData others = new TinyData(1, 8, 20, 22);
  private int size = 4;

  @Override
  public int batchSize() {
    return size;
  }

  @Override
  public void batchSize(int other) {
    size = other;
  }

  @Override
  public void setup(Stage stage) {
    others.setup(stage);
  }

  @Override
  public DataSignature signature() {
    return others.signature();
  }

  @Override
  public DataSummary summary() {
    return others.summary();
  }

  @Override
  public Batches trainBatches(int epoch) {
    return new Points(Math.min(size, POINTS));
  }

  @Override
  public Batches validationBatches() {
    return others.validationBatches();
  }

  @Override
  public Batches testBatches() {
    return others.testBatches();
  }

  private record Points(int each) implements Batches {
    @Override
    public int count() {
      return (POINTS + each - 1) / each;
    }

    @Override
    public int size(int index) {
      return Math.min(each, POINTS - index * each);
    }

    @Override
    public Batch load(int index, NDManager manager) {
      Random random = new Random(index);
      int[] classes = random.ints(size(index), 0, 2).toArray();
      float[] points = new float[2 * classes.length];
      for (int i = 0; i < points.length; i++) {
        points[i] = (float) (random.nextGaussian() + 2 * classes[i / 2]);
      }
      NDArray array = manager.create(points, new Shape(classes.length, 2));
      return new Batch(new NDList(array), ClassIndices.of(classes));
    }
  }

  @Override
  public void evaluateInTrainingBatches() {
    // It always does.
  }
}
