package io.fovea.app.inspect;

import io.fovea.scanpath.FixationColumns;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.Scanpath;
import io.fovea.scanpath.ScanpathKey;
import io.fovea.scanpath.Target;
import java.util.Arrays;
import java.util.List;

/** Scanpaths of a few fixations. */
final class Samples {
  private Samples() {}

  /** Key (person, text), on the screen's middle. */
  static Sample of(String person, int text, Target target) {
    return of(person, text, target, new double[] {0.4, 0.6}, new double[] {0.4, 0.6});
  }

  /** The fixations last 200 ms each. */
  static Sample of(String person, int text, Target target, double[] x, double[] y) {
    double[] durations = new double[x.length];
    Arrays.fill(durations, 200);
    return of(person, text, target, x, y, durations);
  }

  /** The y are the further column {@code pupil}, too. */
  static Sample of(
      String person, int text, Target target, double[] x, double[] y, double[] durationMs) {
    return new Sample(
        new Scanpath(
            ScanpathKey.of(person, (double) text),
            person,
            List.of("pupil"),
            new FixationColumns(x, y, durationMs, new double[0], y)),
        target);
  }
}
