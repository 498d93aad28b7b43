package io.fovea.loggers;

import io.fovea.data.Baseline;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Metrics as a person reads them, the same wherever a run is told of. */
public final class MetricText {
  private MetricText() {}

  /**
   * For example: train_loss 0.5322 val_acc_step 0.7500. Metrics of single classes, of single
   * targets and of batches are left to the files.
   */
  public static String of(Map<String, Double> metrics) {
    return MetricNames.summary(metrics.keySet().stream()).stream()
        .map(name -> name + " " + number(metrics.get(name)))
        .collect(Collectors.joining("  "));
  }

  /**
   * What each trivial answer reaches, for example: mean baseline / val_rmse 12.3000 val_r2 -0.0200.
   */
  public static Map<String, String> baselines(List<Baseline> baselines) {
    Map<String, String> told = new LinkedHashMap<>();
    for (Baseline each : baselines) {
      String text = each.metric() + " " + number(each.value());
      // The share that was right has a row of its own, as ever.
      boolean further = each.name().equals("majority") && !each.metric().endsWith("_acc");
      String row = each.name() + (further ? " further" : " baseline");
      told.merge(row, text, (before, more) -> before + "  " + more);
    }
    return told;
  }

  /** Four decimals, or three and an exponent. */
  public static String number(double value) {
    return Numbers.brief(value);
  }
}
