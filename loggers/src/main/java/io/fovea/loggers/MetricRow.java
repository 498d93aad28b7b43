package io.fovea.loggers;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was measured at one log call, or in one epoch.
 *
 * @param step of the log call; of an epoch's last one
 * @param metrics values by name; of an epoch the last value of each
 */
record MetricRow(int epoch, long step, SortedMap<String, Double> metrics) {
  MetricRow(int epoch, long step, Map<String, Double> metrics) {
    this(epoch, step, Collections.unmodifiableSortedMap(new TreeMap<>(metrics)));
  }

  /** A metric's value, if it was logged and is a finite number. */
  OptionalDouble finite(String metric) {
    Double value = metrics.get(metric);
    return value != null && Double.isFinite(value)
        ? OptionalDouble.of(value)
        : OptionalDouble.empty();
  }
}
