package io.fovea.metric;

import io.fovea.spec.Doc;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts as values {@code confusion_t_p}: samples of class t that were predicted as class p, by the
 * places of the classes.
 */
@Doc("How many samples of each class were predicted as each class.")
public record ConfusionCounts() implements MetricSpec {
  @Override
  public String name() {
    return "confusion_matrix";
  }

  @Override
  public boolean forClasses() {
    return true;
  }

  @Override
  public Map<String, Double> measure(ClassOutcomes outcomes) {
    ConfusionMatrix matrix = ConfusionMatrix.of(outcomes);
    Map<String, Double> values = new LinkedHashMap<>();
    for (int t = 0; t < matrix.classes(); t++) {
      for (int p = 0; p < matrix.classes(); p++) {
        values.put("confusion_" + t + "_" + p, (double) matrix.count(t, p));
      }
    }
    return values;
  }
}
