package io.fovea.metric;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Spearman's rho: the correlation of ranks, where equal numbers share the mean of their ranks. */
final class RankCorrelation {
  private RankCorrelation() {}

  /** NaN where one side holds what is no finite number, or is everywhere the same. */
  static double of(double[] a, double[] b) {
    if (!DoubleStream.concat(Arrays.stream(a), Arrays.stream(b)).allMatch(Double::isFinite)) {
      return Double.NaN;
    }
    double[] x = centredRanks(a);
    double[] y = centredRanks(b);
    double together = 0;
    double first = 0;
    double second = 0;
    for (int i = 0; i < x.length; i++) {
      together += x[i] * y[i];
      first += x[i] * x[i];
      second += y[i] * y[i];
    }
    return together / Math.sqrt(first) / Math.sqrt(second);
  }

  /** Ranks from which their mean is taken; both are multiples of 1/2 and exact. */
  private static double[] centredRanks(double[] values) {
    double[] sorted = Arrays.stream(values).map(v -> v + 0.0).sorted().toArray(); // -0 is 0
    return Arrays.stream(values)
        .map(v -> (below(sorted, v) + upTo(sorted, v) - sorted.length) / 2.0)
        .toArray();
  }

  private static int below(double[] sorted, double value) {
    int from = 0;
    int to = sorted.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (sorted[middle] < value) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  private static int upTo(double[] sorted, double value) {
    return below(sorted, Math.nextUp(value));
  }
}
