package io.fovea.loggers;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was measured in one epoch.
 *
 * @param step the last step that something was logged for
 * @param metrics the last value of each metric, by name
 */
record EpochRow(int epoch, long step, SortedMap<String, Double> metrics) {
  EpochRow(int epoch, long step, Map<String, Double> metrics) {
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
