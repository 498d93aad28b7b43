package io.fovea.metric;

import io.fovea.spec.Doc;
import java.util.Map;

/**
 * Spearman's correlation of ranks, ties having their mean rank; NaN where all truths or all
 * predictions are the same. Over several targets the mean of theirs; where there are several
 * targets, each one's beside, as in {@code spearman_age}.
 */
@Doc("Spearman's correlation of ranks.")
public record Spearman() implements MetricSpec {
  @Override
  public String name() {
    return "spearman";
  }

  @Override
  public boolean forValues() {
    return true;
  }

  @Override
  public Map<String, Double> measure(ValueOutcomes outcomes) {
    return EachTarget.values(
        name(),
        outcomes,
        k ->
            RankCorrelation.of(
                EachTarget.column(outcomes.targets(), outcomes.names().size(), k),
                EachTarget.column(outcomes.predictions(), outcomes.names().size(), k)));
  }
}
