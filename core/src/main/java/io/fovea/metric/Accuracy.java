package io.fovea.metric;

import io.fovea.spec.Doc;
import java.util.Map;

/**
 * The share of samples whose class was predicted. Called {@code val_acc_step} and {@code test_acc}
 * in a run, as ever.
 */
@Doc("The share of samples whose class was predicted.")
public record Accuracy() implements MetricSpec {
  @Override
  public String name() {
    return "accuracy";
  }

  @Override
  public boolean forClasses() {
    return true;
  }

  @Override
  public Map<String, Double> measure(ClassOutcomes outcomes) {
    return Map.of(name(), ConfusionMatrix.of(outcomes).accuracy());
  }
}
