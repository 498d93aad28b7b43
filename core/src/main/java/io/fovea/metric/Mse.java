package io.fovea.metric;

import io.fovea.spec.Doc;
import java.util.Map;

/**
 * The mean squared error over all elements; where there are several targets, each one's beside, as
 * in {@code mse_age}.
 */
@Doc("The mean squared error.")
public record Mse() implements MetricSpec {
  @Override
  public String name() {
    return "mse";
  }

  @Override
  public boolean forValues() {
    return true;
  }

  @Override
  public Map<String, Double> measure(ValueOutcomes outcomes) {
    return EachTarget.values(name(), outcomes, k -> EachTarget.sums(outcomes, k).mse());
  }
}
