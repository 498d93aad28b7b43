package io.fovea.representations;

import io.fovea.representation.RepresentationSpec;
import io.fovea.representation.Tensor;
import io.fovea.scanpath.Scanpath;
import io.fovea.scanpath.ScanpathKey;
import java.util.List;
import java.util.Random;

/** Scanpaths for tests. */
final class Scanpaths {
  private Scanpaths() {}

  static Scanpath of(double[] x, double[] y) {
    return new Scanpath(ScanpathKey.of("P1", 3.0), "P1", x, y, new double[x.length]);
  }

  static Scanpath at(double... xThenY) {
    double[] x = new double[xThenY.length / 2];
    double[] y = new double[x.length];
    for (int k = 0; k < x.length; k++) {
      x[k] = xThenY[2 * k];
      y[k] = xThenY[2 * k + 1];
    }
    return of(x, y);
  }

  /** Places drawn from a normal distribution around the middle. */
  static Scanpath random(long seed, int n, double deviation) {
    var random = new Random(seed);
    double[] x = new double[n];
    double[] y = new double[n];
    for (int k = 0; k < n; k++) {
      x[k] = 0.5 + deviation * random.nextGaussian();
      y[k] = 0.5 + deviation * random.nextGaussian();
    }
    return of(x, y);
  }

  static Tensor encode(RepresentationSpec spec, Scanpath scanpath) {
    return spec.create(List.of()).encode(scanpath);
  }
}
