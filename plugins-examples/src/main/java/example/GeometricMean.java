package example;

import io.fovea.metric.ClassOutcomes;
import io.fovea.metric.MetricSpec;
import io.fovea.spec.Doc;
import java.util.Map;

/**
 * The geometric mean of the classes' recalls: {@code (recall_1 ... recall_K)^(1/K)}. It is 0 as
 * soon as one class is never recognised, so that a rare class cannot be given up. NaN where a class
 * has no sample. Source: Kubat and Matwin 1997, ICML.
 */
@Doc("Geometric mean of the classes' recalls; 0 if a class is never recognised.")
public record GeometricMean() implements MetricSpec {
  @Override
  public String name() {
    return "example.g_mean";
  }

  @Override
  public boolean forClasses() {
    return true;
  }

  @Override
  public Map<String, Double> measure(ClassOutcomes outcomes) {
    int classes = outcomes.classes().size();
    double[] hits = new double[classes];
    double[] counts = new double[classes];
    for (int i = 0; i < outcomes.size(); i++) {
      int truth = outcomes.targets()[i];
      counts[truth]++;
      hits[truth] += outcomes.predicted(i) == truth ? 1 : 0;
    }
    double product = 1;
    for (int c = 0; c < classes; c++) {
      product *= hits[c] / counts[c];
    }
    return Map.of("g_mean", Math.pow(product, 1.0 / classes));
  }
}
