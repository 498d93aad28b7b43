package io.fovea.metric;

import io.fovea.spec.Doc;
import java.util.Map;

/**
 * The mean absolute error over all elements; where there are several targets, each one's beside, as
 * in {@code mae_age}.
 */
@Doc("The mean absolute error.")
public record Mae() implements MetricSpec {
  @Override
  public String name() {
    return "mae";
  }

  @Override
  public boolean forValues() {
    return true;
  }

  @Override
  public Map<String, Double> measure(ValueOutcomes outcomes) {
    return EachTarget.values(name(), outcomes, k -> EachTarget.sums(outcomes, k).mae());
  }
}
