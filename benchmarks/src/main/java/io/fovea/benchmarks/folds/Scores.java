package io.fovea.benchmarks.folds;

import io.fovea.spec.FoveaException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * How good predictions of two classes are.
 *
 * @param accuracy the share of right ones at a threshold of 0.5
 * @param balancedAccuracy the mean of both classes' shares of right ones
 * @param auroc the chance that one of class 1 is ranked above one of class 0, ties counting half
 */
record Scores(double accuracy, double balancedAccuracy, double auroc) {
  /**
   * @throws FoveaException if one of the classes is missing: two of the scores have no value then
   */
  static Scores of(List<Prediction> predictions) {
    long[] right = new long[2];
    long[] all = new long[2];
    for (Prediction one : predictions) {
      all[one.truth()]++;
      right[one.truth()] += (one.probability() > 0.5 ? 1 : 0) == one.truth() ? 1 : 0;
    }
    if (all[0] == 0 || all[1] == 0) {
      throw new FoveaException(
          "scores need predictions of both classes, got %d of class 0 and %d of class 1"
              .formatted(all[0], all[1]));
    }
    double balanced = (right[0] / (double) all[0] + right[1] / (double) all[1]) / 2;
    return new Scores(
        (right[0] + right[1]) / (double) predictions.size(), balanced, auroc(predictions, all));
  }

  /** By the sum of ranks (Mann and Whitney); equal probabilities share their mean rank. */
  private static double auroc(List<Prediction> predictions, long[] all) {
    Prediction[] sorted =
        predictions.stream()
            .sorted(Comparator.comparingDouble(Prediction::probability))
            .toArray(Prediction[]::new);
    double ranks = 0;
    for (int from = 0; from < sorted.length; ) {
      int to = from;
      while (to < sorted.length && sorted[to].probability() == sorted[from].probability()) {
        to++;
      }
      double rank = (from + 1 + to) / 2.0;
      ranks += rank * Arrays.stream(sorted, from, to).filter(p -> p.truth() == 1).count();
      from = to;
    }
    return (ranks - all[1] * (all[1] + 1) / 2.0) / (all[0] * (double) all[1]);
  }
}
