package io.fovea.source.simulated;

import io.fovea.label.Dataset;
import io.fovea.scanpath.ClassTarget;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.Scanpath;

/**
 * Numbers of one task as the literature counts them: saccades on one line are those that move less
 * than half a line down or up.
 */
record TaskStatistics(
    double meanFixationMs, double meanForward, double regressions, double spreadDown) {
  private static final double HALF_A_LINE = 0.025;

  static TaskStatistics of(Dataset dataset, int task) {
    double ms = 0;
    double forward = 0;
    double spread = 0;
    int fixations = 0;
    int forwards = 0;
    int regressions = 0;
    int scanpaths = 0;
    for (Sample sample : dataset.samples()) {
      Scanpath scanpath = sample.scanpath();
      if (sample.target().equals(new ClassTarget(task))) {
        scanpaths++;
        spread += deviation(scanpath.ys());
        for (int i = 0; i < scanpath.size(); i++) {
          ms += scanpath.durationMs(i);
          fixations++;
          double dx = i == 0 ? 0 : scanpath.x(i) - scanpath.x(i - 1);
          boolean sameLine = i > 0 && Math.abs(scanpath.y(i) - scanpath.y(i - 1)) < HALF_A_LINE;
          if (sameLine && dx > 0) {
            forwards++;
            forward += dx;
          } else if (sameLine && dx < 0) {
            regressions++;
          }
        }
      }
    }
    return new TaskStatistics(
        ms / fixations, forward / forwards, (double) regressions / fixations, spread / scanpaths);
  }

  static double deviation(double[] values) {
    double sum = 0;
    double squares = 0;
    for (double value : values) {
      sum += value;
      squares += value * value;
    }
    double mean = sum / values.length;
    return Math.sqrt(Math.max(0, squares / values.length - mean * mean));
  }
}
