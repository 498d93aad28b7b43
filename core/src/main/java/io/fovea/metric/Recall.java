package io.fovea.metric;

import io.fovea.spec.Doc;
import java.util.List;
import java.util.Map;

/**
 * Of the samples of a class, the share predicted as such: per class {@code recall_class_0} and
 * averaged {@code macro_recall}. A class with an empty denominator has 0. {@link Average} says how
 * means are taken.
 */
@Doc("Of the samples of a class, the share predicted as such.")
public record Recall(
    @Doc("Means over classes: macro, micro, weighted.") List<Average> averages,
    @Doc("Whether each class is told, too.") boolean perClass)
    implements MetricSpec {
  public Recall() {
    this(List.of(Average.MACRO), true);
  }

  public Recall {
    averages = List.copyOf(averages);
  }

  @Override
  public String name() {
    return "recall";
  }

  @Override
  public boolean forClasses() {
    return true;
  }

  @Override
  public Map<String, Double> measure(ClassOutcomes outcomes) {
    ConfusionMatrix matrix = ConfusionMatrix.of(outcomes);
    return Average.values(name(), averages, perClass, matrix, matrix::recall);
  }
}
