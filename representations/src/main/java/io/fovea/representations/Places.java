package io.fovea.representations;

import io.fovea.scanpath.FixationColumns;
import io.fovea.scanpath.Scanpath;
import io.fovea.spec.FoveaException;
import java.util.Arrays;

/** Where a scanpath's fixations lie: at least one, all of them numbers that can be drawn. */
final class Places {
  /** A place further from the stimulus than this many of its sides is a defect of the data. */
  static final double FARTHEST = 1e9;

  /**
   * Coordinates this close are one coordinate: a millionth of a pixel of any screen, but far above
   * rounding, which must not decide whether fixations lie on one line.
   */
  static final double EQUAL_WITHIN = 1e-9;

  private final double[] x;
  private final double[] y;

  private Places(double[] x, double[] y) {
    this.x = x;
    this.y = y;
  }

  static Places of(double[] x, double[] y) {
    return new Places(x.clone(), y.clone());
  }

  /**
   * The places of a scanpath's fixations.
   *
   * @throws FoveaException if there is no fixation, or a coordinate is no number or beyond {@link
   *     #FARTHEST}
   */
  static Places of(Scanpath scanpath) {
    if (scanpath.size() == 0) {
      throw new FoveaException(
          "scanpath %s: needs at least one fixation, got none".formatted(scanpath.key()));
    }
    FixationColumns fixations = scanpath.fixations(); // once: they may lie in a file
    for (int i = 0; i < fixations.size(); i++) {
      check(scanpath, i, "x", fixations.x()[i]);
      check(scanpath, i, "y", fixations.y()[i]);
    }
    return new Places(fixations.x(), fixations.y());
  }

  private static void check(Scanpath scanpath, int i, String axis, double value) {
    // Written so that NaN fails it too.
    if (!(Math.abs(value) <= FARTHEST)) {
      throw new FoveaException(
          "scanpath %s, fixation %d of %d: %s must be a number between -1e9 and 1e9, got %s"
              .formatted(scanpath.key(), i + 1, scanpath.size(), axis, value));
    }
  }

  int size() {
    return x.length;
  }

  double x(int i) {
    return x[i];
  }

  double y(int i) {
    return y[i];
  }

  boolean sameX() {
    return same(x);
  }

  boolean sameY() {
    return same(y);
  }

  /**
   * Each coordinate mapped to (v - min) / (max - min).
   *
   * @param whenSame what an axis becomes on which all fixations lie in one place
   */
  Places zoomed(double whenSame) {
    return new Places(zoom(x, whenSame), zoom(y, whenSame));
  }

  private static double[] zoom(double[] values, double whenSame) {
    double[] zoomed = new double[values.length];
    if (same(values)) {
      Arrays.fill(zoomed, whenSame);
      return zoomed;
    }
    double min = min(values);
    double range = max(values) - min;
    for (int i = 0; i < values.length; i++) {
      zoomed[i] = (values[i] - min) / range;
    }
    return zoomed;
  }

  private static boolean same(double[] values) {
    return max(values) - min(values) <= EQUAL_WITHIN;
  }

  private static double min(double[] values) {
    double min = values[0];
    for (double value : values) {
      min = Math.min(min, value);
    }
    return min;
  }

  private static double max(double[] values) {
    double max = values[0];
    for (double value : values) {
      max = Math.max(max, value);
    }
    return max;
  }
}
