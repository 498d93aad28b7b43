package io.fovea.representations;

import io.fovea.representation.Representation;
import io.fovea.representation.Tensor;
import io.fovea.representation.TensorShape;
import io.fovea.scanpath.Scanpath;

/** Chooses which density suits a scanpath's fixations. */
final class HeatmapRepresentation implements Representation {
  /** Stand in for one or two fixations, of which no covariance can be estimated. */
  private static final Places TOO_FEW =
      Places.of(new double[] {.25, .5, .75}, new double[] {.5, .5, .5});

  private final Heatmap spec;

  HeatmapRepresentation(Heatmap spec) {
    this.spec = spec;
  }

  @Override
  public TensorShape shape() {
    return TensorShape.of(1, spec.height(), spec.width());
  }

  @Override
  public Tensor encode(Scanpath scanpath) {
    Places fixations = Places.of(scanpath);
    Places enough = fixations.size() <= 2 ? TOO_FEW : fixations;
    double[] density = density(spec.zoomToData() ? enough.zoomed(0) : enough);
    float[] values = new float[density.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) density[i];
    }
    return new Tensor(values, 1, spec.height(), spec.width());
  }

  private double[] density(Places places) {
    return places.sameX() || places.sameY()
        ? DegenerateHeatmap.of(places, spec.height(), spec.width())
        : GaussianKde.density(places, spec.height(), spec.width());
  }
}
