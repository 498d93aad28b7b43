package io.fovea.metric;

import io.fovea.spec.Doc;
import java.util.List;
import java.util.Map;

/**
 * The harmonic mean of precision and recall: per class {@code f1_class_0} and averaged {@code
 * macro_f1}. A class with an empty denominator has 0. {@link Average} says how means are taken.
 */
@Doc("The harmonic mean of precision and recall.")
public record F1(
    @Doc("Means over classes: macro, micro, weighted.") List<Average> averages,
    @Doc("Whether each class is told, too.") boolean perClass)
    implements MetricSpec {
  public F1() {
    this(List.of(Average.MACRO), true);
  }

  public F1 {
    averages = List.copyOf(averages);
  }

  @Override
  public String name() {
    return "f1";
  }

  @Override
  public boolean forClasses() {
    return true;
  }

  @Override
  public Map<String, Double> measure(ClassOutcomes outcomes) {
    ConfusionMatrix matrix = ConfusionMatrix.of(outcomes);
    return Average.values(name(), averages, perClass, matrix, matrix::f1);
  }
}
