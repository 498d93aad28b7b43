package io.fovea.benchmarks.folds;

import io.fovea.spec.FoveaException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** Scores over folds: seeds are averaged within each fold first. */
final class Means {
  private final Map<Integer, List<Scores>> byFold = new TreeMap<>();

  void add(int fold, Scores scores) {
    byFold.computeIfAbsent(fold, key -> new ArrayList<>()).add(scores);
  }

  /**
   * Mean and standard error over the folds of each score; the standard error is the standard
   * deviation (by n - 1) over the square root of n.
   *
   * @throws FoveaException if there are fewer than two folds
   */
  String text() {
    if (byFold.size() < 2) {
      throw new FoveaException("a standard error needs at least 2 folds, got " + byFold.size());
    }
    return "accuracy %s, balanced %s, AUROC %s"
        .formatted(text(Scores::accuracy), text(Scores::balancedAccuracy), text(Scores::auroc));
  }

  private String text(ToDoubleFunction<Scores> score) {
    double[] folds =
        byFold.values().stream()
            .mapToDouble(runs -> runs.stream().mapToDouble(score).average().orElseThrow())
            .toArray();
    double mean = 0;
    for (double fold : folds) {
      mean += fold / folds.length;
    }
    double squares = 0;
    for (double fold : folds) {
      squares += (fold - mean) * (fold - mean);
    }
    double error = Math.sqrt(squares / (folds.length - 1) / folds.length);
    return String.format(Locale.ROOT, "%.3f +- %.3f", mean, error);
  }
}
