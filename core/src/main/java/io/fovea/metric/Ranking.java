package io.fovea.metric;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The probabilities of one class, apart for the samples that are of it and those that are not, each
 * sorted: what measures of ranking are made of. Equal probabilities stay equal.
 */
final class Ranking {
  private final double[] positives;
  private final double[] negatives;

  private Ranking(double[] positives, double[] negatives) {
    this.positives = positives;
    this.negatives = negatives;
  }

  static Ranking of(ClassOutcomes outcomes, int c) {
    return new Ranking(side(outcomes, c, true), side(outcomes, c, false));
  }

  /** Rising; not to be changed. */
  double[] positives() {
    return positives;
  }

  /** Rising; not to be changed. */
  double[] negatives() {
    return negatives;
  }

  private static double[] side(ClassOutcomes outcomes, int c, boolean positive) {
    double[] some = new double[outcomes.size()]; // a plain loop: this runs in every epoch
    int count = 0;
    for (int i = 0; i < some.length; i++) {
      if ((outcomes.targets()[i] == c) == positive) {
        some[count++] = outcomes.probability(i, c);
      }
    }
    double[] sorted = Arrays.copyOf(some, count);
    Arrays.sort(sorted);
    return sorted;
  }

  /**
   * One value where there are two classes, that of the second; else the mean over classes, each
   * against the rest, NaN if one is.
   */
  static Map<String, Double> values(
      String name, boolean perClass, ClassOutcomes outcomes, ToDoubleFunction<Ranking> measure) {
    int classes = outcomes.classes().size();
    double[] each = new double[classes];
    Arrays.fill(each, Double.NaN);
    boolean all = perClass || classes != 2;
    boolean finite = outcomes.isFinite();
    for (int c = all ? 0 : 1; c < classes && finite; c++) {
      each[c] = measure.applyAsDouble(of(outcomes, c));
    }
    Map<String, Double> values = new LinkedHashMap<>();
    values.put(name, classes == 2 ? each[1] : Arrays.stream(each).average().orElse(Double.NaN));
    for (int c = 0; perClass && c < classes; c++) {
      values.put(name + "_class_" + c, each[c]);
    }
    return values;
  }
}
