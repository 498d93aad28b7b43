package io.fovea.app.inspect;

import io.fovea.source.ReadReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the data come from and what reading left out. */
final class NotesSection implements Section {
  private final ReadReport report;

  NotesSection(ReadReport report) {
    this.report = report;
  }

  @Override
  public String key() {
    return "source";
  }

  @Override
  public String title() {
    return "source";
  }

  @Override
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.addAll(
        Words.wrapped(
            "  ",
            "%s: %s, %s skipped"
                .formatted(
                    report.origin(),
                    Words.count(report.rows(), "row"),
                    report.skippedRows() == 0 ? "none" : Words.count(report.skippedRows()))));
    report.notes().forEach(note -> lines.addAll(Words.wrapped("  ", note)));
    return lines;
  }

  @Override
  public Object json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("origin", report.origin());
    json.put("simulated", report.simulated());
    json.put("rows", report.rows());
    json.put("skipped_rows", report.skippedRows());
    json.put("notes", report.notes());
    return json;
  }

  @Override
  public List<String> warnings() {
    return report.simulated()
        ? List.of("SIMULATED DATA: no human produced these eye movements, or some of them")
        : List.of();
  }
}
