package io.fovea.metric;

import io.fovea.spec.Doc;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The root of {@link Mse}, in the targets' unit; where there are several targets, each one's
 * beside, as in {@code rmse_age}.
 */
@Doc("The root of the mean squared error.")
public record Rmse() implements MetricSpec {
  @Override
  public String name() {
    return "rmse";
  }

  @Override
  public boolean forValues() {
    return true;
  }

  @Override
  public Map<String, Double> measure(ValueOutcomes outcomes) {
    Map<String, Double> values =
        new LinkedHashMap<>(
            EachTarget.values(name(), outcomes, k -> EachTarget.sums(outcomes, k).rmse()));
    values.put(name(), Math.sqrt(new Mse().measure(outcomes).get("mse")));
    return values;
  }
}
