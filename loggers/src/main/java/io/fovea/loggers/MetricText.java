package io.fovea.loggers;

import java.util.Map;
import java.util.stream.Collectors;

/** Metrics as a person reads them, the same wherever a run is told of. */
public final class MetricText {
  private MetricText() {}

  /**
   * For example: train_loss 0.5322 val_acc_step 0.7500. Metrics of single classes and batches are
   * left to the files.
   */
  public static String of(Map<String, Double> metrics) {
    return MetricNames.summary(metrics.keySet().stream()).stream()
        .map(name -> name + " " + number(metrics.get(name)))
        .collect(Collectors.joining("  "));
  }

  /** Four decimals, or three and an exponent. */
  public static String number(double value) {
    return Numbers.brief(value);
  }
}
