package io.fovea.loggers;

import io.fovea.state.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A run's epochs as rows, for loggers that tell of all of them at the end. */
final class EpochHistory {
  private final EpochCollector epochs = new EpochCollector();
  private final List<MetricRow> rows = new ArrayList<>();

  void add(Map<String, Double> metrics, int epoch, long step) {
    epochs.add(metrics, epoch, step);
  }

  /** The row of an epoch that ends; empty if nothing was logged in it. */
  Optional<MetricRow> end(int epoch) {
    Optional<MetricRow> row = epochs.end(epoch);
    row.ifPresent(rows::add);
    return row;
  }

  /** The epochs that ended; a copy. */
  List<MetricRow> ended() {
    return List.copyOf(rows);
  }

  /** The same with the epoch in which the run stopped. */
  List<MetricRow> all() {
    List<MetricRow> all = new ArrayList<>(rows);
    epochs.unfinished().ifPresent(all::add);
    return all;
  }

  int current() {
    return epochs.current();
  }

  State state() {
    return State.builder()
        .put("epochs", RowStates.of(rows))
        .put("collector", epochs.state())
        .build();
  }

  void restore(State state) {
    rows.clear();
    rows.addAll(RowStates.rows(state.state("epochs")));
    epochs.restore(state.state("collector"));
  }
}
