package io.fovea.loggers;

import java.util.List;

/**
 * One metric over the epochs.
 *
 * @param values one per epoch; NaN where the metric is missing, NaN or infinite
 */
record Series(String name, List<Integer> epochs, List<Double> values) {
  static Series of(String metric, List<MetricRow> rows) {
    return new Series(
        metric,
        rows.stream().map(MetricRow::epoch).toList(),
        rows.stream().map(row -> row.finite(metric).orElse(Double.NaN)).toList());
  }

  boolean hasNumbers() {
    return values.stream().anyMatch(Double::isFinite);
  }

  /** Whether a point stands alone, so that a line by itself would not show it. */
  boolean hasLonePoint() {
    for (int i = 0; i < values.size(); i++) {
      if (isNumber(i) && !isNumber(i - 1) && !isNumber(i + 1)) {
        return true;
      }
    }
    return false;
  }

  private boolean isNumber(int i) {
    return i >= 0 && i < values.size() && Double.isFinite(values.get(i));
  }
}
