package io.fovea.training;

import io.fovea.data.Batch;
import io.fovea.data.ClassIndices;
import io.fovea.data.DataSignature;
import io.fovea.data.TargetStatistics;
import io.fovea.data.Unlabelled;
import io.fovea.data.ValueTargets;
import io.fovea.scanpath.LabelEncoding;
import io.fovea.scanpath.TargetNames;
import io.fovea.scanpath.TargetSpace;
import io.fovea.spec.FoveaException;
import java.util.Arrays;
import java.util.List;

/** What a task may ask of the targets, or a refusal that says what to do. */
final class TaskTargets {
  /** A spread of fewer steps of a float than this is noise of rounding. */
  private static final int FEWEST_STEPS = 16;

  private TaskTargets() {}

  /** The classes, for a classifier. */
  static LabelEncoding classes(DataSignature data) {
    if (data.targets() instanceof LabelEncoding labels) {
      return labels;
    }
    throw refusal("classifier", "classes", data.targets(), "regressor", "data.columns.label");
  }

  /** The targets' names, for a regressor. */
  static List<String> numbers(DataSignature data) {
    if (data.targets() instanceof TargetNames numbers) {
      data.targetStatistics().ifPresent(known -> checkSpread(known, numbers.names()));
      return numbers.names();
    }
    throw refusal("regressor", "numbers", data.targets(), "classifier", "data.columns.targets");
  }

  /** A batch's classes, unknown where it has none. */
  static ClassIndices classesOrUnknown(Batch batch) {
    if (batch.targets() instanceof Unlabelled) {
      int[] unknown = new int[batch.size()];
      Arrays.fill(unknown, ClassIndices.UNKNOWN);
      return ClassIndices.of(unknown);
    }
    return batch.classes();
  }

  /** A batch's numbers, NaN where it has none. */
  static ValueTargets valuesOrUnknown(Batch batch, int width) {
    if (batch.targets() instanceof Unlabelled) {
      float[] unknown = new float[batch.size() * width];
      Arrays.fill(unknown, Float.NaN);
      return ValueTargets.of(width, unknown);
    }
    return batch.values();
  }

  /** Of a network's outputs: a number for each of the targets. */
  static void checkWidth(int outputs, ValueTargets truth, int width) {
    if (truth.width() != width || outputs != truth.size() * width) {
      throw new IllegalArgumentException(
          "%d outputs for %d x %d targets, of which %d were expected per example"
              .formatted(outputs, truth.size(), truth.width(), width));
    }
  }

  private static FoveaException refusal(
      String task, String what, TargetSpace targets, String other, String setting) {
    String come =
        targets instanceof LabelEncoding labels ? "classes " + labels.classes() : "" + targets;
    String either =
        targets instanceof LabelEncoding || targets instanceof TargetNames
            ? "use the task " + other + ", or "
            : "";
    return new FoveaException(
        "task.%s: learns %s, and the data's targets are %s; %sname %s"
            .formatted(task, what, come.equals("no targets") ? "missing" : come, either, setting));
  }

  /** What the training part's numbers are standardised by. */
  static TargetStatistics statistics(DataSignature data) {
    return data.targetStatistics()
        .orElseThrow(
            () ->
                new FoveaException(
                    "task.regressor: these data do not say the mean and deviation of the training"
                        + " part's targets; set standardize_targets to false"));
  }

  private static void checkSpread(TargetStatistics training, List<String> names) {
    for (int k = 0; k < names.size(); k++) {
      double mean = training.means().get(k);
      double deviation = training.deviations().get(k);
      if (deviation == 0) {
        throw new FoveaException(
            "task.regressor: target '%s' is %s in all of the training part; there is nothing to learn"
                .formatted(names.get(k), mean));
      }
      if (deviation < FEWEST_STEPS * (double) Math.ulp((float) mean)) {
        throw new FoveaException(
            ("task.regressor: target '%s' has mean %s and deviation %s in the training part, which"
                    + " 32-bit numbers do not tell apart; subtract a constant from that column")
                .formatted(names.get(k), mean, deviation));
      }
    }
  }
}
