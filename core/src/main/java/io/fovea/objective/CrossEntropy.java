package io.fovea.objective;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import io.fovea.data.ClassIndices;
import io.fovea.network.Scalar;
import io.fovea.spec.Check;
import io.fovea.spec.FoveaException;
import java.util.List;

/**
 * Cross-entropy of logits and classes, with PyTorch's semantics of class weights and label
 * smoothing.
 *
 * <p>With p = softmax(z), weights w and smoothing e over C classes, example i of class y costs
 *
 * <pre>  -(1 - e) w_y log p_y - (e / C) sum_c w_c log p_c</pre>
 *
 * and a batch costs the sum of these divided by the sum of w_y.
 *
 * <p>The focal loss (Lin et al. 2017) with exponent g makes easy examples count less: example i
 * costs -w_y (1 - p_y)^g log p_y, and a batch the sum of these divided by the sum of w_y. With g =
 * 0 that is the cross-entropy.
 *
 * @param weights one per class; empty for equal weights
 * @param smoothing 0 to 1
 * @param focalGamma g, 0 or more; not together with smoothing, for which it is not defined
 */
public record CrossEntropy(List<Double> weights, double smoothing, double focalGamma) {
  /** Below half a step of a float under 1: where the focal factor's slope would be infinite. */
  private static final double LEAST_DOUBT = 1e-8;

  public CrossEntropy() {
    this(List.of(), 0);
  }

  /** The cross-entropy alone. */
  public CrossEntropy(List<Double> weights, double smoothing) {
    this(weights, smoothing, 0);
  }

  public CrossEntropy {
    weights = List.copyOf(weights);
    weights.forEach(weight -> Check.notNegative("classWeights", weight));
    Check.between("labelSmoothing", smoothing, 0, 1);
    Check.notNegative("focalGamma", focalGamma);
    Check.that(
        focalGamma == 0 || smoothing == 0,
        "focalGamma",
        "cannot be combined with label_smoothing; leave one of the two out",
        focalGamma + " and " + smoothing);
  }

  /**
   * The batch's loss, a scalar with a gradient.
   *
   * @param logits (B, C)
   */
  public NDArray loss(NDArray logits, ClassIndices classes) {
    long count = logits.getShape().get(1);
    // The target distribution holds signs, weights and the mean: what is left for the engine is one
    // product and one sum, whatever the options.
    float[] targets = new float[Math.toIntExact(classes.size() * count)];
    double total = totalWeight(classes);
    for (int i = 0; i < classes.size(); i++) {
      checkKnown(classes.get(i));
      for (int c = 0; c < count; c++) {
        targets[Math.toIntExact(i * count) + c] =
            (float) (-targetWeight(c, classes.get(i), count) / total);
      }
    }
    NDArray q = logits.getManager().create(targets, new Shape(classes.size(), count)); // (B, C)
    NDArray logs = logits.logSoftmax(1); // (B, C)
    return focalGamma == 0 ? logs.mul(q).sum() : logs.mul(doubt(logs)).mul(q).sum();
  }

  /** (1 - p)^g: (B, C). */
  private NDArray doubt(NDArray logs) {
    // In a flat place of the clip there is no slope, so that none is infinite times zero.
    return logs.exp().neg().add(1).clip(LEAST_DOUBT, 1).pow(Scalar.of(logs, focalGamma));
  }

  private static void checkKnown(int y) {
    if (y == ClassIndices.UNKNOWN) {
      throw new FoveaException("a training batch holds a sample without a class");
    }
  }

  /** What class c weighs in the loss of an example of class y. */
  private double targetWeight(int c, int y, long count) {
    double smooth = smoothing / count * weight(c);
    return c == y ? (1 - smoothing) * weight(y) + smooth : smooth;
  }

  private double weight(int c) {
    return weights.isEmpty() ? 1 : weights.get(c);
  }

  /** The sum of w_y over the examples of known class: what {@link #sum} is divided by. */
  public double totalWeight(ClassIndices classes) {
    double total = 0;
    for (int i = 0; i < classes.size(); i++) {
      total += classes.get(i) == ClassIndices.UNKNOWN ? 0 : weight(classes.get(i));
    }
    return total;
  }

  /**
   * The sum of the losses of examples of known class, in double precision, so that an epoch's value
   * is exact whatever the batch size.
   *
   * @param logits row by row, C per example
   */
  public double sum(float[] logits, ClassIndices classes) {
    int count = logits.length / classes.size();
    double sum = 0;
    for (int i = 0; i < classes.size(); i++) {
      if (classes.get(i) == ClassIndices.UNKNOWN) {
        continue;
      }
      double logTotal = logSumExp(logits, i * count, count);
      for (int c = 0; c < count; c++) {
        double weight = targetWeight(c, classes.get(i), count);
        if (weight != 0) {
          double cost = logTotal - logits[i * count + c]; // -log p
          sum += weight * cost * (focalGamma == 0 ? 1 : Math.pow(-Math.expm1(-cost), focalGamma));
        }
      }
    }
    return sum;
  }

  private static double logSumExp(float[] logits, int from, int count) {
    double highest = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < count; c++) {
      highest = Math.max(highest, logits[from + c]);
    }
    double total = 0;
    for (int c = 0; c < count; c++) {
      total += Math.exp(logits[from + c] - highest);
    }
    return highest + Math.log(total);
  }
}
