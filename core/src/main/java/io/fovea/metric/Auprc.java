package io.fovea.metric;

import io.fovea.spec.Doc;
import java.util.Map;

/**
 * The area under the curve of precision and recall, as average precision: over the distinct
 * probabilities, falling, the sum of (R_n - R_(n-1)) P_n, without interpolation. Of two classes
 * that of the second; of several the mean of each class against the rest. NaN where a class is
 * missing (scikit-learn: 0).
 */
@Doc("Average precision; of several classes the mean of each against the rest.")
public record Auprc(@Doc("Whether each class against the rest is told, too.") boolean perClass)
    implements MetricSpec {
  public Auprc() {
    this(false);
  }

  private static double of(Ranking ranking) {
    double[] positives = ranking.positives();
    double[] negatives = ranking.negatives();
    if (positives.length == 0) {
      return Double.NaN;
    }
    int left = negatives.length; // those below the threshold
    double sum = 0;
    for (int next = positives.length; next > 0; ) {
      double threshold = positives[next - 1];
      int before = next;
      while (next > 0 && positives[next - 1] == threshold) {
        next--;
      }
      while (left > 0 && negatives[left - 1] >= threshold) {
        left--;
      }
      double found = (double) positives.length - next;
      sum += (before - next) * found / (found + negatives.length - left);
    }
    return sum / positives.length;
  }

  @Override
  public String name() {
    return "auprc";
  }

  @Override
  public boolean forClasses() {
    return true;
  }

  @Override
  public Map<String, Double> measure(ClassOutcomes outcomes) {
    return Ranking.values(name(), perClass, outcomes, Auprc::of);
  }
}
