package io.fovea.metric;

import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import java.util.Arrays;
import java.util.Map;

/**
 * Expected calibration error of the predicted class (Guo et al. 2017). A sample's confidence is its
 * highest probability p; bin b of M holds the confidences in ((b - 1) / M, b / M]. With n_b of n
 * samples in bin b:
 *
 * <pre>  sum_b n_b / n |share of right predictions in b - mean confidence in b|</pre>
 */
@Doc("How far confidence is from the share of right predictions, over bins of confidence.")
public record Ece(@Doc("Bins of equal width between 0 and 1.") int bins) implements MetricSpec {
  public Ece() {
    this(15);
  }

  public Ece {
    Check.positive("bins", bins);
  }

  @Override
  public String name() {
    return "ece";
  }

  @Override
  public boolean forClasses() {
    return true;
  }

  @Override
  public Map<String, Double> measure(ClassOutcomes outcomes) {
    if (!outcomes.isFinite()) {
      return Map.of(name(), Double.NaN);
    }
    double[] off = new double[bins]; // right ones minus confidences; n_b cancels
    for (int i = 0; i < outcomes.size(); i++) {
      int predicted = outcomes.predicted(i);
      double confidence = outcomes.probability(i, predicted);
      int bin = Math.min(bins - 1, Math.max(0, (int) Math.ceil(confidence * bins) - 1));
      off[bin] += (predicted == outcomes.targets()[i] ? 1 : 0) - confidence;
    }
    return Map.of(name(), Arrays.stream(off).map(Math::abs).sum() / outcomes.size());
  }
}
