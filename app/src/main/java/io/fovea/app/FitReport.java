package io.fovea.app;

import io.fovea.data.DataSummary;
import io.fovea.loggers.MetricText;
import io.fovea.wiring.FitResult;
import java.util.ArrayList;
import java.util.List;

/** What a person wants to know when a run has ended, and the console logger has not said. */
final class FitReport {
  private final FitResult result;
  private final boolean told;

  /**
   * @param told whether a console logger has told of the epochs and the folder
   */
  FitReport(FitResult result, boolean told) {
    this.result = result;
    this.told = told;
  }

  List<String> lines() {
    DataSummary data = result.summary();
    TextTable table = new TextTable();
    if (!told) {
      table.row("last epoch", MetricText.of(result.metrics()));
      MetricText.baselines(data.baselines()).forEach(table::row);
    }
    if (!result.testMetrics().isEmpty()) {
      table.row("test part", MetricText.of(result.testMetrics()));
      MetricText.baselines(data.testBaselines()).forEach(table::row);
    }
    if (!told) {
      table.row("run folder", result.folder().toString());
    }
    List<String> rows = table.lines("");
    List<String> lines = new ArrayList<>();
    result.nothingToDo().ifPresent(why -> lines.add("nothing to do: " + why));
    if (!rows.isEmpty()) {
      lines.add("");
    }
    if (!rows.isEmpty() && data.simulated()) {
      lines.add("results on SIMULATED DATA (no real eye movements)");
    }
    lines.addAll(rows);
    return lines;
  }
}
