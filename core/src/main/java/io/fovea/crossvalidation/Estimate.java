package io.fovea.crossvalidation;

import io.fovea.spec.FoveaException;
import java.util.Collection;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A mean over folds and how sure it is.
 *
 * <p>Over J values x (one per fold and repeat) with mean m and variance s² (by J - 1), the naive
 * standard error is √(s² / J). It is too small: the folds' training parts overlap, so the values
 * are not independent. The corrected one is √((1/J + n_test / n_train) s²), after Nadeau and
 * Bengio, <i>Inference for the Generalization Error</i>, Machine Learning 52:239-281, 2003; for
 * folds that are repeated see Bouckaert and Frank, <i>Evaluating the Replicability of Significance
 * Tests for Comparing Learning Algorithms</i>, PAKDD 2004. The interval is m ± t(0.975, J - 1)
 * times the corrected error. The correction is a heuristic; no unbiased estimate of a
 * cross-validation's variance exists (Bengio and Grandvalet, JMLR 5:1089-1105, 2004).
 *
 * @param count J
 * @param mean m
 * @param deviation s
 * @param naiveError the standard error as if the values were independent
 * @param correctedError the standard error of Nadeau and Bengio
 * @param low the 95 % confidence interval's lower end, by the corrected error
 * @param high its upper end
 */
public record Estimate(
    int count,
    double mean,
    double deviation,
    double naiveError,
    double correctedError,
    double low,
    double high) {
  private static final double TAIL = 0.025;

  /**
   * Of one value there is a mean; everything else is NaN.
   *
   * @param values finite, at least one
   * @param ratio n_test / n_train, the test part's size over the training part's
   * @throws FoveaException if there is no value or the ratio is negative
   */
  public static Estimate of(Collection<Double> values, double ratio) {
    if (values.isEmpty() || !(ratio >= 0)) {
      throw new FoveaException(
          "a mean over folds needs values and sizes, got %d values and a ratio of %s"
              .formatted(values.size(), ratio));
    }
    int count = values.size();
    double mean = values.stream().mapToDouble(v -> v).sum() / count;
    if (count == 1) {
      double no = Double.NaN;
      return new Estimate(1, mean, no, no, no, no, no);
    }
    double squares = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
    double variance = squares / (count - 1);
    double error = Math.sqrt((1.0 / count + ratio) * variance);
    double margin = quantile(count) * error;
    return new Estimate(
        count,
        mean,
        Math.sqrt(variance),
        Math.sqrt(variance / count),
        error,
        mean - margin,
        mean + margin);
  }

  private static double quantile(int count) {
    return TDistribution.of(count - 1.0).inverseSurvivalProbability(TAIL);
  }

  /**
   * The probability of a mean at least as far from zero, if the true one is zero: two-sided, by
   * Student's t of the corrected error with J - 1 degrees of freedom. 1 where all values are zero,
   * 0 where all are the same other number, NaN of one value.
   */
  public double p() {
    if (count == 1) {
      return Double.NaN;
    }
    if (mean == 0) {
      return 1;
    }
    return 2 * TDistribution.of(count - 1.0).survivalProbability(Math.abs(t()));
  }

  /** The mean over its corrected error. */
  public double t() {
    return mean == 0 && correctedError == 0 ? 0 : mean / correctedError;
  }
}
