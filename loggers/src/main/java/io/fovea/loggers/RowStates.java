package io.fovea.loggers;

import io.fovea.state.State;
import io.fovea.state.StateBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rows of metrics within a checkpoint, in order and bit by bit. */
final class RowStates {
  private RowStates() {}

  static State of(List<MetricRow> rows) {
    StateBuilder state = State.builder().put("rows", rows.size());
    for (int i = 0; i < rows.size(); i++) {
      state.put("row_" + i, of(rows.get(i)));
    }
    return state.build();
  }

  static List<MetricRow> rows(State state) {
    List<MetricRow> rows = new ArrayList<>();
    for (long i = 0; i < state.whole("rows"); i++) {
      rows.add(row(state.state("row_" + i)));
    }
    return rows;
  }

  private static State of(MetricRow row) {
    return State.builder()
        .put("epoch", row.epoch())
        .put("step", row.step())
        .putTexts("metrics", List.copyOf(row.metrics().keySet()))
        .putNumbers("values", List.copyOf(row.metrics().values()))
        .build();
  }

  private static MetricRow row(State state) {
    List<String> names = state.texts("metrics");
    List<Double> values = state.numbers("values");
    Map<String, Double> metrics = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      metrics.put(names.get(i), values.get(i));
    }
    return new MetricRow(Math.toIntExact(state.whole("epoch")), state.whole("step"), metrics);
  }
}
