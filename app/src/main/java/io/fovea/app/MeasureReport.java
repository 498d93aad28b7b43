package io.fovea.app;

import io.fovea.data.DataSummary;
import io.fovea.loggers.MetricText;
import io.fovea.wiring.FitResult;
import java.util.ArrayList;
import java.util.List;

/** What a measurement of a trained model has shown, with what a trivial answer reaches. */
record MeasureReport(FitResult result) {
  List<String> lines() {
    DataSummary data = result.summary();
    TextTable table = new TextTable();
    if (result.testMetrics().isEmpty()) {
      table.row("validation part", MetricText.of(result.metrics()));
      MetricText.baselines(data.baselines()).forEach(table::row);
    } else {
      table.row("test part", MetricText.of(result.testMetrics()));
      MetricText.baselines(data.testBaselines()).forEach(table::row);
    }
    List<String> lines = new ArrayList<>();
    if (data.simulated()) {
      lines.add("results on SIMULATED DATA (no real eye movements)");
    }
    lines.addAll(table.lines(""));
    return lines;
  }
}
