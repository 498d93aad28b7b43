package io.fovea.benchmarks;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
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

/**
 * Random images whose labels are fresh in every step: a network that knows its labels by heart has
 * gradients of zero, and zeros are not the usual speed.
 */
final class RandomImages implements DataModule {
  private final TensorShape shape;
  private final int batchSize;
  private final int steps;
  private final Random random;
  private final float[][] images;

  RandomImages(TensorShape shape, int batchSize, int steps, long seed) {
    this.shape = shape;
    this.batchSize = batchSize;
    this.steps = steps;
    this.random = new Random(seed);
    images = new float[4 * batchSize][numbers()];
    for (float[] image : images) {
      for (int i = 0; i < image.length; i++) {
        image[i] = random.nextFloat();
      }
    }
  }

  private int numbers() {
    return shape.size(0) * shape.size(1) * shape.size(2);
  }

  @Override
  public void setup(Stage stage) {
    // The images are there from the start.
  }

  @Override
  public DataSignature signature() {
    return new DataSignature(Map.of("images", shape), new LabelEncoding(List.of("a", "b", "c")));
  }

  @Override
  public DataSummary summary() {
    return new DataSummary(true, List.of(), Map.of());
  }

  @Override
  public Batches trainBatches(int epoch) {
    return new Drawn(steps);
  }

  @Override
  public Batches validationBatches() {
    return new Drawn(0);
  }

  @Override
  public Batches testBatches() {
    return new Drawn(0);
  }

  private final class Drawn implements Batches {
    private final int count;

    Drawn(int count) {
      this.count = count;
    }

    @Override
    public int count() {
      return count;
    }

    @Override
    public int size(int index) {
      return batchSize;
    }

    @Override
    public Batch load(int index, NDManager manager) {
      float[] together = new float[batchSize * numbers()];
      int[] classes = new int[batchSize];
      for (int i = 0; i < batchSize; i++) {
        System.arraycopy(
            images[random.nextInt(images.length)], 0, together, i * numbers(), numbers());
        classes[i] = random.nextInt(3);
      }
      Shape batch = new Shape(batchSize, shape.size(0), shape.size(1), shape.size(2));
      return new Batch(new NDList(manager.create(together, batch)), ClassIndices.of(classes));
    }
  }
}
