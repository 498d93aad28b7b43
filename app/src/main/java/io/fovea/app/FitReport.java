package io.fovea.app;

import io.fovea.app.EpochHistory.Row;
import io.fovea.data.DataSummary;
import io.fovea.wiring.FitResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What a person wants to know when a run has ended. */
final class FitReport {
  /** Values of single classes and batches are in the files. */
  private static final Pattern DETAIL = Pattern.compile(".*_class_\\d+|train_loss_step");

  private static final Pattern VALIDATION = Pattern.compile("val_acc_step|val_macro_f1|valid_loss");

  private final FitResult result;
  private final EpochHistory history;

  FitReport(FitResult result, EpochHistory history) {
    this.result = result;
    this.history = history;
  }

  List<String> lines() {
    TextTable table = new TextTable();
    history.last().ifPresent(row -> epoch(table, "last epoch", row));
    history.best().ifPresent(row -> epoch(table, "best epoch", row));
    DataSummary data = result.summary();
    data.majorityBaseline()
        .ifPresent(share -> table.row("majority baseline", "", "val_acc_step " + number(share)));
    if (!result.testMetrics().isEmpty()) {
      table.row("test part", "", values(result.testMetrics(), Pattern.compile(".*")));
    }
    table.row("run folder", "", result.folder().toString());
    List<String> lines = new ArrayList<>();
    lines.add("");
    if (data.simulated()) {
      lines.add("results on SIMULATED DATA (no real eye movements)");
    }
    lines.addAll(table.lines(""));
    return lines;
  }

  /** The best epoch is the one with the lowest validation loss. */
  private static void epoch(TextTable table, String title, Row row) {
    String values = values(row.values(), VALIDATION);
    table.row(
        title, Integer.toString(row.epoch()), values.isEmpty() ? "no validation part" : values);
  }

  private static String values(Map<String, Double> values, Pattern wanted) {
    List<String> words = new ArrayList<>();
    values.forEach(
        (name, value) -> {
          if (wanted.matcher(name).matches() && !DETAIL.matcher(name).matches()) {
            words.add(name + " " + number(value));
          }
        });
    return String.join("  ", words);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
