package io.fovea.objective;

import io.fovea.data.TargetStatistics;
import io.fovea.data.ValueTargets;
import java.util.Collections;
import java.util.List;

/**
 * Between the targets' own units and those in which a network is trained: z = (t - mean) /
 * deviation, per target.
 *
 * @param means one per target
 * @param deviations one per target, above 0
 */
public record TargetScale(List<Double> means, List<Double> deviations) {
  public TargetScale {
    means = List.copyOf(means);
    deviations = List.copyOf(deviations);
  }

  /** Own units are trained in. */
  public static TargetScale none(int width) {
    return new TargetScale(Collections.nCopies(width, 0.0), Collections.nCopies(width, 1.0));
  }

  /** To mean 0 and deviation 1. */
  public static TargetScale standard(TargetStatistics training) {
    return new TargetScale(training.means(), training.deviations());
  }

  public int width() {
    return means.size();
  }

  /** From own units. */
  public double scaled(double value, int target) {
    return (value - means.get(target)) / deviations.get(target);
  }

  /** Back to own units. */
  public double unscaled(double value, int target) {
    return value * deviations.get(target) + means.get(target);
  }

  /** All targets scaled, row by row: (B, K). */
  public float[] scaled(ValueTargets targets) {
    float[] rows = targets.rows();
    for (int i = 0; i < rows.length; i++) {
      rows[i] = (float) scaled(rows[i], i % width());
    }
    return rows;
  }
}
