package io.fovea.objective;

/** Class probabilities of logits: p_c = exp(z_c) / sum_k exp(z_k), in double precision. */
public final class Softmax {
  private Softmax() {}

  /**
   * Row by row. What a diverged network says has no probabilities: where a row holds NaN or
   * positive infinity these places are NaN and its others 0, so that the highest stays the highest.
   *
   * @param logits K per row, row by row
   * @param classes K
   */
  public static double[] of(float[] logits, int classes) {
    double[] probabilities = new double[logits.length];
    for (int from = 0; from < logits.length; from += classes) {
      row(logits, probabilities, from, from + classes);
    }
    return probabilities;
  }

  private static void row(float[] logits, double[] probabilities, int from, int to) {
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = from; i < to; i++) {
      highest = Math.max(highest, logits[i]); // NaN if one is
    }
    double total = 0;
    for (int i = from; i < to; i++) {
      double distance = Double.compare(logits[i], highest) == 0 ? 0 : logits[i] - highest;
      probabilities[i] = Double.isNaN(distance) ? 0 : Math.exp(distance);
      total += probabilities[i];
    }
    for (int i = from; i < to; i++) {
      probabilities[i] =
          Double.isInfinite(highest) || Double.isNaN(highest)
              ? (Double.compare(logits[i], highest) == 0 ? Double.NaN : 0)
              : probabilities[i] / total;
    }
  }
}
