package io.fovea.metric;

import io.fovea.spec.Doc;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The mean recall of the classes that occur as truth, as in scikit-learn: chance is 1 / their
 * number however unequal the classes are.
 */
@Doc("The mean recall of the classes that occur.")
public record BalancedAccuracy() implements MetricSpec {
  @Override
  public String name() {
    return "balanced_accuracy";
  }

  @Override
  public boolean forClasses() {
    return true;
  }

  @Override
  public Map<String, Double> measure(ClassOutcomes outcomes) {
    ConfusionMatrix matrix = ConfusionMatrix.of(outcomes);
    double mean =
        IntStream.range(0, matrix.classes())
            .filter(c -> matrix.truths(c) > 0)
            .mapToDouble(matrix::recall)
            .average()
            .orElse(Double.NaN);
    return Map.of(name(), mean);
  }
}
