package io.fovea.loggers;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Gathers an epoch's log calls into one row. What is logged for an epoch that has already ended is
 * left out: its row is written.
 */
final class EpochCollector {
  private final Map<String, Double> latest = new HashMap<>();
  private int epoch = -1;
  private long step;
  private int lastEnded = -1;

  void add(Map<String, Double> metrics, int epochOfCall, long stepOfCall) {
    if (epochOfCall <= lastEnded) {
      return;
    }
    latest.putAll(metrics);
    epoch = epochOfCall;
    step = stepOfCall;
  }

  /** The row of an epoch that ends; empty if nothing was logged in it. */
  Optional<MetricRow> end(int ended) {
    Optional<MetricRow> row = unfinished();
    latest.clear();
    lastEnded = ended;
    return row;
  }

  /** What was logged since the last epoch ended: a run may stop in the middle of one. */
  Optional<MetricRow> unfinished() {
    return latest.isEmpty() ? Optional.empty() : Optional.of(new MetricRow(epoch, step, latest));
  }
}
