package io.fovea.models;

import io.fovea.representation.Representation;
import io.fovea.representation.RepresentationSpec;
import io.fovea.representation.Tensor;
import io.fovea.representation.TensorShape;
import io.fovea.scanpath.Scanpath;
import java.util.List;

/** Counts of fixations on a grid of 8 by 8. */
record FixationGrid() implements RepresentationSpec, Representation {
  @Override
  public String name() {
    return "test.grid";
  }

  @Override
  public Representation create(List<Scanpath> training) {
    return this;
  }

  @Override
  public TensorShape shape() {
    return TensorShape.of(1, 8, 8);
  }

  @Override
  public Tensor encode(Scanpath scanpath) {
    float[] counts = new float[64];
    for (int i = 0; i < scanpath.size(); i++) {
      int row = cell(scanpath.y(i));
      int column = cell(scanpath.x(i));
      counts[row * 8 + column]++;
    }
    return new Tensor(counts, 1, 8, 8);
  }

  private static int cell(double place) {
    return Math.min(7, Math.max(0, (int) (place * 8)));
  }
}
