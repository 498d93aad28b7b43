package io.fovea.testing;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.fovea.data.Baseline;
import io.fovea.data.Batch;
import io.fovea.data.Batches;
import io.fovea.data.ClassIndices;
import io.fovea.data.DataModule;
import io.fovea.data.DataSignature;
import io.fovea.data.DataSummary;
import io.fovea.data.Stage;
import io.fovea.representation.TensorShape;
import io.fovea.scanpath.LabelEncoding;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Two clouds of points in the plane, in batches of four; the last batch is smaller. */
public final class TinyData implements DataModule {
  private static final List<Baseline> BASELINES = List.of(new Baseline("majority", "val_acc", 0.5));

  private final Part train;
  private final Part validation;
  private final Part test;

  public TinyData(long seed, int train, int validation, int test) {
    Random random = new Random(seed);
    this.train = new Part(random, train);
    this.validation = new Part(random, validation);
    this.test = new Part(random, test);
  }

  @Override
  public void setup(Stage stage) {
    // The points are there from the start.
  }

  @Override
  public DataSignature signature() {
    return new DataSignature(
        Map.of("points", TensorShape.of(2)), new LabelEncoding(List.of("low", "high")));
  }

  @Override
  public DataSummary summary() {
    return new DataSummary(true, List.of("two clouds"), Map.of("points", 2), BASELINES, List.of());
  }

  @Override
  public Batches trainBatches(int epoch) {
    return train;
  }

  @Override
  public Batches validationBatches() {
    return validation;
  }

  @Override
  public Batches testBatches() {
    return test;
  }

  private static final class Part implements Batches {
    private static final int SIZE = 4;
    private final float[] points;
    private final int[] classes;

    Part(Random random, int count) {
      points = new float[2 * count];
      classes = new int[count];
      for (int i = 0; i < count; i++) {
        classes[i] = random.nextInt(2);
        points[2 * i] = (float) random.nextGaussian() + 3 * classes[i];
        points[2 * i + 1] = (float) random.nextGaussian() - 3 * classes[i];
      }
    }

    @Override
    public int count() {
      return (classes.length + SIZE - 1) / SIZE;
    }

    @Override
    public int size(int index) {
      return Math.min(SIZE, classes.length - index * SIZE);
    }

    @Override
    public Batch load(int index, NDManager manager) {
      int size = size(index);
      float[] some = new float[2 * size];
      int[] labels = new int[size];
      System.arraycopy(points, 2 * index * SIZE, some, 0, some.length);
      System.arraycopy(classes, index * SIZE, labels, 0, size);
      return new Batch(
          new NDList(manager.create(some, new Shape(size, 2))), ClassIndices.of(labels));
    }
  }
}
