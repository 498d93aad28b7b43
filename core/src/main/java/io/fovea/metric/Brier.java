package io.fovea.metric;

import io.fovea.spec.Doc;
import java.util.Map;

/**
 * The mean squared distance between the probabilities and the truth (Brier 1950): of two classes
 * (p_1 - y)^2, 0 to 1; of several the sum over classes of (p_c - [y = c])^2, 0 to 2. Both as in
 * scikit-learn.
 */
@Doc("The mean squared distance of probabilities from the truth.")
public record Brier() implements MetricSpec {
  @Override
  public String name() {
    return "brier";
  }

  @Override
  public boolean forClasses() {
    return true;
  }

  @Override
  public Map<String, Double> measure(ClassOutcomes outcomes) {
    double sum = 0;
    int classes = outcomes.classes().size();
    for (int i = 0; i < outcomes.size(); i++) {
      for (int c = 0; c < classes; c++) {
        double off = outcomes.probability(i, c) - (outcomes.targets()[i] == c ? 1 : 0);
        sum += off * off;
      }
    }
    // Of two classes both are off by the same.
    return Map.of(name(), sum / outcomes.size() / (classes == 2 ? 2 : 1));
  }
}
