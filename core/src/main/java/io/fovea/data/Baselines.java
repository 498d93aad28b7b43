package io.fovea.data;

import io.fovea.metric.Accuracy;
import io.fovea.metric.BalancedAccuracy;
import io.fovea.metric.ClassOutcomes;
import io.fovea.metric.Mae;
import io.fovea.metric.MetricSet;
import io.fovea.metric.R2;
import io.fovea.metric.Rmse;
import io.fovea.metric.ValueOutcomes;
import io.fovea.scanpath.LabelEncoding;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.SampleId;
import io.fovea.scanpath.TargetNames;
import io.fovea.scanpath.TargetSpace;
import io.fovea.scanpath.ValuesTarget;
import io.fovea.split.Split;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Trivial answers, learned from the training part and measured on another. */
final class Baselines {
  private static final double ROUNDING = 1e-12;

  private static final MetricSet MEASURED =
      new MetricSet(List.of(new Rmse(), new R2(), new Mae()), true);

  private static final List<String> TOLD =
      List.of("rmse", "r2", "mae", "participant_rmse", "participant_r2", "participant_mae");

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
      return majority(labels, training, part, prefix);
    }
    return targets instanceof TargetNames names ? mean(names, training, part, prefix) : List.of();
  }

  /** Of scanpaths, and of participants where each has one class. */
  private static List<Baseline> majority(
      LabelEncoding labels, List<Sample> training, List<Sample> part, String prefix) {
    int[] train = Split.classCounts(training, labels.size());
    double[] shares = new double[labels.size()];
    Arrays.setAll(shares, c -> (double) train[c] / training.size());
    double[] rows = new double[part.size() * shares.length];
    Arrays.setAll(rows, i -> shares[i % shares.length]);
    ClassOutcomes outcomes =
        new ClassOutcomes(ids(part), labels.classes(), ClassIndices.of(part).toArray(), rows);
    MetricSet metrics = new MetricSet(List.of(new Accuracy(), new BalancedAccuracy()), true);
    List<Baseline> told = new ArrayList<>();
    metrics
        .measure(outcomes.known())
        .forEach(
            (name, value) -> {
              String metric = name.equals("accuracy") ? "acc" : name;
              told.add(new Baseline("majority", prefix + "_" + metric, value));
            });
    return told;
  }

  /** Of scanpaths, and of participants where each has one truth. */
  private static List<Baseline> mean(
      TargetNames names, List<Sample> training, List<Sample> part, String prefix) {
    List<Double> means = TargetStatistics.of(training).means();
    double[] predictions = new double[part.size() * means.size()];
    Arrays.setAll(predictions, i -> means.get(i % means.size()));
    double[] truth =
        part.stream()
            .flatMap(sample -> ((ValuesTarget) sample.target()).values().stream())
            .mapToDouble(Double::doubleValue)
            .toArray();
    ValueOutcomes outcomes = new ValueOutcomes(ids(part), names.names(), truth, predictions);
    Map<String, Double> values = new LinkedHashMap<>(MEASURED.measure(outcomes));
    values.keySet().retainAll(TOLD); // of several targets only what is of all
    values.values().removeIf(value -> Double.isNaN(value)); // R² of one scanpath
    return values.entrySet().stream()
        .map(value -> new Baseline("mean", prefix + "_" + value.getKey(), withoutRounding(value)))
        .toList();
  }

  /** Less than this is rounding, and would be told as -0.00. */
  private static double withoutRounding(Map.Entry<String, Double> value) {
    return Math.abs(value.getValue()) < ROUNDING ? 0 : value.getValue();
  }

  private static List<SampleId> ids(List<Sample> part) {
    return part.stream().map(sample -> SampleId.of(sample.scanpath())).toList();
  }
}
