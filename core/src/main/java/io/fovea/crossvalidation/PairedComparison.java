package io.fovea.crossvalidation;

import io.fovea.spec.FoveaException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Two experiments on the same folds, fold by fold: the corrected resampled t-test of Nadeau and
 * Bengio 2003 on the differences (see {@link Estimate}).
 *
 * @param metric which test metric
 * @param differences the first experiment's value less the second's, seeds averaged, in each fold
 *     in which both have one
 * @param estimate the mean difference, its errors and interval; {@link Estimate#p} is the test's
 * @param wins in how many folds the first is greater
 * @param ties in how many they are equal
 * @param losses in how many the first is less
 */
public record PairedComparison(
    String metric,
    SortedMap<Cell, Double> differences,
    Estimate estimate,
    int wins,
    int ties,
    int losses) {
  public PairedComparison {
    differences = Collections.unmodifiableSortedMap(new TreeMap<>(differences));
  }

  /**
   * Of every test metric that both have.
   *
   * @throws FoveaException if the two do not have the same folds
   */
  public static List<PairedComparison> of(CvResult first, CvResult second) {
    checkFolds(first, second);
    List<PairedComparison> all = new ArrayList<>();
    double ratio = (first.ratio() + second.ratio()) / 2;
    for (String metric : first.metrics()) {
      SortedMap<Cell, Double> differences =
          differences(first.byCell(metric), second.byCell(metric));
      if (!differences.isEmpty()) {
        all.add(of(metric, differences, ratio));
      }
    }
    return all;
  }

  private static PairedComparison of(
      String metric, SortedMap<Cell, Double> differences, double ratio) {
    int wins = (int) differences.values().stream().filter(d -> d > 0).count();
    int losses = (int) differences.values().stream().filter(d -> d < 0).count();
    int ties = differences.size() - wins - losses;
    Estimate estimate = Estimate.of(differences.values(), ratio);
    return new PairedComparison(metric, differences, estimate, wins, ties, losses);
  }

  private static SortedMap<Cell, Double> differences(
      SortedMap<Cell, Double> first, SortedMap<Cell, Double> second) {
    SortedMap<Cell, Double> differences = new TreeMap<>();
    first.forEach(
        (cell, value) -> {
          if (second.containsKey(cell)) {
            differences.put(cell, value - second.get(cell));
          }
        });
    return differences;
  }

  private static void checkFolds(CvResult first, CvResult second) {
    Map<Cell, String> mine = new LinkedHashMap<>(first.splits());
    Map<Cell, String> others = second.splits();
    if (!mine.keySet().equals(others.keySet())) {
      throw new FoveaException(
          "a paired comparison needs the same folds, got %s and %s"
              .formatted(mine.keySet(), others.keySet()));
    }
    mine.forEach(
        (cell, split) -> {
          if (!split.equals(others.get(cell))) {
            throw new FoveaException(
                "a paired comparison needs the same folds, but the two experiments divide %s"
                        .formatted(cell)
                    + " differently (split_sha256 in run.json); give both the same data.split and"
                    + " the same scanpaths");
          }
        });
  }
}
