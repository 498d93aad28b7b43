package io.fovea.training;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.fovea.data.Batch;
import io.fovea.data.Batches;
import io.fovea.data.DataModule;
import io.fovea.data.DataSignature;
import io.fovea.data.DataSummary;
import io.fovea.data.Stage;
import io.fovea.data.TargetStatistics;
import io.fovea.data.ValueTargets;
import io.fovea.representation.TensorShape;
import io.fovea.scanpath.TargetNames;
import io.fovea.scanpath.TargetSpace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Points of the plane with two linear targets of very different size, in one batch. */
record Lines(TargetSpace targets, Optional<TargetStatistics> statistics) implements DataModule {
  static final double OFFSET = 2e5;
  private static final int POINTS = 64;

  static Lines known() {
    return with(new TargetStatistics(List.of(OFFSET, 0.0), List.of(5e3, 1e-3)));
  }

  static Lines with(TargetStatistics statistics) {
    return new Lines(new TargetNames(List.of("ms", "share")), Optional.of(statistics));
  }

  @Override
  public void setup(Stage stage) {
    // The points are there from the start.
  }

  @Override
  public DataSignature signature() {
    return new DataSignature(Map.of("points", TensorShape.of(2)), targets, statistics);
  }

  @Override
  public DataSummary summary() {
    return new DataSummary(true, List.of(), Map.of());
  }

  @Override
  public Batches trainBatches(int epoch) {
    return new Points(1);
  }

  @Override
  public Batches validationBatches() {
    return new Points(2);
  }

  @Override
  public Batches testBatches() {
    return new Points(3);
  }

  private record Points(long seed) implements Batches {
    @Override
    public int count() {
      return 1;
    }

    @Override
    public int size(int index) {
      return POINTS;
    }

    @Override
    public Batch load(int index, NDManager manager) {
      Random random = new Random(seed);
      float[] points = new float[2 * POINTS];
      float[] targets = new float[2 * POINTS];
      for (int i = 0; i < points.length; i += 2) {
        points[i] = (float) random.nextGaussian();
        points[i + 1] = (float) random.nextGaussian();
        targets[i] = (float) (OFFSET + 4e3 * points[i] - 3e3 * points[i + 1]);
        targets[i + 1] = (float) (1e-3 * points[i + 1]);
      }
      return new Batch(
          new NDList(manager.create(points, new Shape(POINTS, 2))), ValueTargets.of(2, targets));
    }
  }
}
