package io.fovea.crossvalidation;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A row for each run; blank where a run has no such value, {@code nan} where it has no number. */
final class CvCsv {
  private CvCsv() {}

  static void write(List<CvResult> results, Writer out) throws IOException {
    Set<String> metrics = new LinkedHashSet<>();
    results.forEach(result -> metrics.addAll(result.metrics()));
    List<String> head =
        new ArrayList<>(
            List.of("experiment", "repeat", "fold", "seed", "split_seed", "split_sha256"));
    head.addAll(metrics);
    // Closing the writer would close the stream, which belongs to the caller.
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    csv.writeRecord(head);
    for (CvResult result : results) {
      result
          .runs()
          .forEach((place, run) -> csv.writeRecord(row(result.plan(), place, run, metrics)));
    }
    csv.flush();
  }

  private static List<String> row(
      CvPlan plan, RunPlace place, FinishedRun run, Set<String> metrics) {
    List<String> row = new ArrayList<>();
    row.add(plan.name());
    row.add("" + place.repeat());
    row.add("" + place.fold());
    row.add("" + place.seed());
    row.add("" + plan.splitSeed(place.repeat()));
    row.add(run.splitSha256());
    metrics.forEach(metric -> row.add(text(run.metrics().get(metric))));
    return row;
  }

  private static String text(Double value) {
    if (value == null) {
      return "";
    }
    return Double.isNaN(value)
        ? "nan"
        : Double.isInfinite(value) ? (value > 0 ? "inf" : "-inf") : value.toString();
  }
}
