package io.fovea.metric;

import io.fovea.spec.Doc;
import java.util.Map;

/**
 * The area under the ROC curve: how often a sample of the class has a higher probability of it than
 * one of another class, ties counting half. Of two classes that of the second; of several the mean
 * of each class against the rest. NaN where a class is missing, which scikit-learn refuses.
 */
@Doc("The area under the ROC curve; of several classes the mean of each against the rest.")
public record Auroc(@Doc("Whether each class against the rest is told, too.") boolean perClass)
    implements MetricSpec {
  public Auroc() {
    this(false);
  }

  private static double of(Ranking ranking) {
    double[] positives = ranking.positives();
    double[] negatives = ranking.negatives();
    double wins = 0;
    int below = 0;
    int upTo = 0;
    for (double score : positives) {
      while (below < negatives.length && negatives[below] < score) {
        below++;
      }
      upTo = Math.max(upTo, below);
      while (upTo < negatives.length && negatives[upTo] == score) {
        upTo++;
      }
      wins += (below + upTo) / 2.0;
    }
    return wins / ((double) positives.length * negatives.length); // 0 / 0 is NaN
  }

  @Override
  public String name() {
    return "auroc";
  }

  @Override
  public boolean forClasses() {
    return true;
  }

  @Override
  public Map<String, Double> measure(ClassOutcomes outcomes) {
    return Ranking.values(name(), perClass, outcomes, Auroc::of);
  }
}
