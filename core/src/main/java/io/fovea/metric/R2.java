package io.fovea.metric;

import io.fovea.spec.Doc;
import java.util.Map;

/**
 * The coefficient of determination, {@link ErrorSums#r2}: over several targets the mean of theirs;
 * where there are several targets, each one's beside, as in {@code r2_age}.
 */
@Doc("The coefficient of determination.")
public record R2() implements MetricSpec {
  @Override
  public String name() {
    return "r2";
  }

  @Override
  public boolean forValues() {
    return true;
  }

  @Override
  public Map<String, Double> measure(ValueOutcomes outcomes) {
    return EachTarget.values(name(), outcomes, k -> EachTarget.sums(outcomes, k).r2());
  }
}
