package example;

import io.fovea.representation.Representation;
import io.fovea.representation.Tensor;
import io.fovea.representation.TensorShape;
import io.fovea.scanpath.FixationColumns;
import io.fovea.scanpath.Scanpath;
import io.fovea.spec.FoveaException;

/** The work of {@link DurationMap}. Keeps nothing between scanpaths, so threads may share it. */
final class DurationGrid implements Representation {
  private final DurationMap spec;

  DurationGrid(DurationMap spec) {
    this.spec = spec;
  }

  @Override
  public TensorShape shape() {
    return TensorShape.of(1, spec.height(), spec.width());
  }

  @Override
  public Tensor encode(Scanpath scanpath) {
    double[] cells = new double[spec.height() * spec.width()];
    double whole = 0;
    // Asked for once: the fixations of a large table may lie in a file.
    FixationColumns fixations = scanpath.fixations();
    for (int k = 0; k < fixations.size(); k++) {
      double x = fixations.x()[k];
      double y = fixations.y()[k];
      double durationMs = fixations.durationMs()[k];
      check(scanpath, k, x, y, durationMs);
      whole += durationMs;
      if (inside(x) && inside(y)) {
        cells[cell(y, spec.height()) * spec.width() + cell(x, spec.width())] += durationMs;
      }
    }
    return new Tensor(shares(cells, whole, scanpath), 1, spec.height(), spec.width());
  }

  private static boolean inside(double place) {
    return place >= 0 && place <= 1;
  }

  private static int cell(double place, int cells) {
    return Math.min((int) (place * cells), cells - 1);
  }

  private static float[] shares(double[] durations, double whole, Scanpath scanpath) {
    if (!(whole > 0 && whole < Double.POSITIVE_INFINITY)) {
      throw new FoveaException(
          "scanpath %s: the %d fixations last %s ms in all; needs a number > 0"
              .formatted(scanpath.key(), scanpath.size(), whole));
    }
    float[] shares = new float[durations.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = (float) (durations[i] / whole);
    }
    return shares;
  }

  private static void check(Scanpath scanpath, int k, double x, double y, double durationMs) {
    require(Double.isFinite(x), scanpath, k, "x must be a number", x);
    require(Double.isFinite(y), scanpath, k, "y must be a number", y);
    require(
        durationMs >= 0, // NaN, where the table has no durations, is refused too
        scanpath,
        k,
        "duration must be milliseconds >= 0 (is data.columns.duration set?)",
        durationMs);
  }

  private static void require(boolean holds, Scanpath scanpath, int k, String rule, double got) {
    if (!holds) {
      throw new FoveaException(
          "scanpath %s, fixation %d of %d: %s, got %s"
              .formatted(scanpath.key(), k + 1, scanpath.size(), rule, got));
    }
  }
}
