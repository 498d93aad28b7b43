package io.fovea.data;

import io.fovea.spec.Check;

/**
 * What a trivial answer that looks at no scanpath reaches; results mean something above it.
 *
 * @param name which answer: {@code majority}, always the training part's most frequent class;
 *     {@code mean}, always the training part's mean
 * @param metric of what and on which part, for example {@code val_acc}, {@code test_rmse}
 * @param value in the metric's unit
 */
public record Baseline(String name, String metric, double value) {
  public Baseline {
    Check.notBlank("name", name);
    Check.notBlank("metric", metric);
    if (metric.endsWith("_acc")) {
      Check.between("value", value, 0, 1);
    }
  }

  /** Its name in {@code run.json}, for example {@code majority_baseline_val_acc}. */
  public String fact() {
    return name + "_baseline_" + metric;
  }
}
