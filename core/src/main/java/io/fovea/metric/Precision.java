package io.fovea.metric;

import io.fovea.spec.Doc;
import java.util.List;
import java.util.Map;

/**
 * Of the samples predicted as a class, the share that are: per class {@code precision_class_0} and
 * averaged {@code macro_precision}. A class with an empty denominator has 0. {@link Average} says
 * how means are taken.
 */
@Doc("Of the samples predicted as a class, the share that are.")
public record Precision(
    @Doc("Means over classes: macro, micro, weighted.") List<Average> averages,
    @Doc("Whether each class is told, too.") boolean perClass)
    implements MetricSpec {
  public Precision() {
    this(List.of(Average.MACRO), true);
  }

  public Precision {
    averages = List.copyOf(averages);
  }

  @Override
  public String name() {
    return "precision";
  }

  @Override
  public boolean forClasses() {
    return true;
  }

  @Override
  public Map<String, Double> measure(ClassOutcomes outcomes) {
    ConfusionMatrix matrix = ConfusionMatrix.of(outcomes);
    return Average.values(name(), averages, perClass, matrix, matrix::precision);
  }
}
