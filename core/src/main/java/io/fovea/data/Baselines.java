package io.fovea.data;

import io.fovea.scanpath.LabelEncoding;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.TargetNames;
import io.fovea.scanpath.TargetSpace;
import io.fovea.split.Split;
import java.util.List;

/** Trivial answers, learned from the training part and measured on another. */
final class Baselines {
  private static final double ROUNDING = 1e-12;

  private Baselines() {}

  /**
   * Those that fit the targets; none where a part is empty.
   *
   * @param prefix of the metrics' names: {@code val} or {@code test}
   */
  static List<Baseline> of(
      TargetSpace targets, List<Sample> training, List<Sample> part, String prefix) {
    if (training.isEmpty() || part.isEmpty()) {
      return List.of();
    }
    if (targets instanceof LabelEncoding labels) {
      return List.of(majority(labels.size(), training, part, prefix));
    }
    return targets instanceof TargetNames ? mean(training, part, prefix) : List.of();
  }

  private static Baseline majority(
      int classes, List<Sample> training, List<Sample> part, String prefix) {
    int[] train = Split.classCounts(training, classes);
    int most = 0;
    for (int i = 1; i < classes; i++) {
      most = train[i] > train[most] ? i : most;
    }
    int right = Split.classCounts(part, classes)[most];
    return new Baseline("majority", prefix + "_acc", (double) right / part.size());
  }

  /** A constant's mean squared error is the part's variance and the square of how far it is off. */
  private static List<Baseline> mean(List<Sample> training, List<Sample> part, String prefix) {
    TargetStatistics learned = TargetStatistics.of(training);
    TargetStatistics held = TargetStatistics.of(part);
    double errors = 0;
    double r2 = 0;
    for (int k = 0; k < learned.width(); k++) {
      double variance = Math.pow(held.deviations().get(k), 2);
      double off = Math.pow(learned.means().get(k) - held.means().get(k), 2);
      errors += variance + off;
      double share = variance > 0 ? off / variance : 0;
      // Less than this is rounding, and would be told as -0.00.
      r2 += variance == 0 ? (off == 0 ? 1 : 0) : share < ROUNDING ? 0 : -share;
    }
    var rmse = new Baseline("mean", prefix + "_rmse", Math.sqrt(errors / learned.width()));
    // Of one scanpath there is no R².
    return part.size() < 2
        ? List.of(rmse)
        : List.of(rmse, new Baseline("mean", prefix + "_r2", r2 / learned.width()));
  }
}
