package io.fovea.metric;

import io.fovea.spec.Doc;
import java.util.Map;

/** The mean of -log p_y, y being the true class; p is at least 2^-52, as in scikit-learn. */
@Doc("The mean of -log of the true class's probability.")
public record LogLoss() implements MetricSpec {
  private static final double LEAST = Math.ulp(1.0);

  @Override
  public String name() {
    return "log_loss";
  }

  @Override
  public boolean forClasses() {
    return true;
  }

  @Override
  public Map<String, Double> measure(ClassOutcomes outcomes) {
    double sum = 0;
    for (int i = 0; i < outcomes.size(); i++) {
      sum -= Math.log(Math.max(LEAST, outcomes.probability(i, outcomes.targets()[i])));
    }
    return Map.of(name(), outcomes.isFinite() ? sum / outcomes.size() : Double.NaN);
  }
}
