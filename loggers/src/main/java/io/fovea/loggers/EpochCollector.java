package io.fovea.loggers;

import io.fovea.state.State;
import java.util.HashMap;
import java.util.List;
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

  State state() {
    return State.builder()
        .put("last_ended", lastEnded)
        .put("unfinished", RowStates.of(unfinished().map(List::of).orElse(List.of())))
        .build();
  }

  void restore(State state) {
    latest.clear();
    lastEnded = Math.toIntExact(state.whole("last_ended"));
    RowStates.rows(state.state("unfinished"))
        .forEach(row -> add(row.metrics(), row.epoch(), row.step()));
  }

  /** The epoch that the next log call belongs to, unless epochs are left out. */
  int current() {
    return latest.isEmpty() ? lastEnded + 1 : epoch;
  }
}
