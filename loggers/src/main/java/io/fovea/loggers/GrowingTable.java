package io.fovea.loggers;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.fovea.logging.AtomicFiles;
import io.fovea.spec.FileTrouble;
import io.fovea.spec.FoveaException;
import io.fovea.state.State;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A CSV file of metrics whose header widens. Rows wait in memory until {@link #flush}: it appends
 * them, or, if they brought a new column, replaces the file by one with the wider header.
 */
final class GrowingTable {
  /** The columns that every table has. */
  static final List<String> KEYS = List.of("epoch", "step");

  /** So that an epoch of millions of steps does not wait in memory for its end. */
  private static final int MOST_WAITING = 10_000;

  private final Path file;
  private final TreeSet<String> columns;
  private final List<MetricRow> waiting = new ArrayList<>();

  /** The header on disk; empty before the file is made. */
  private List<String> written = List.of();

  /** Rows on disk. */
  private long rows;

  GrowingTable(Path file, Comparator<String> order) {
    this.file = file;
    this.columns = new TreeSet<>(order);
    columns.addAll(KEYS);
  }

  /**
   * @throws FoveaException if a metric has the name of a key column
   */
  void add(Map<String, Double> metrics, int epoch, long step) {
    add(new MetricRow(epoch, step, metrics));
  }

  void add(MetricRow row) {
    for (String name : row.metrics().keySet()) {
      if (KEYS.contains(name)) {
        throw new FoveaException(
            "%s: a metric may not be called '%s': every row has that column already"
                .formatted(file, name));
      }
      columns.add(name);
    }
    waiting.add(row);
    if (waiting.size() >= MOST_WAITING) {
      flush();
    }
  }

  /** Brings the file up to date; makes it, with a header alone, if there are no rows. */
  void flush() {
    if (columns.size() != written.size()) {
      rewrite(List.copyOf(columns));
    } else if (!waiting.isEmpty()) {
      append();
    }
    rows += waiting.size();
    waiting.clear();
  }

  /** What {@link #resume} needs; only what was flushed is counted. */
  State state() {
    return State.builder().put("rows", rows).putTexts("columns", written).build();
  }

  /**
   * Takes the file back to what it was at a checkpoint, and goes on from there.
   *
   * @throws FoveaException if what the checkpoint counted is not there
   */
  void resume(State state) {
    List<String> header = state.texts("columns");
    List<List<String>> saved = new SavedRows(file, header, state.whole("rows")).read();
    AtomicFiles.writeText(
        file,
        out -> {
          CsvWriter csv = csv(out).writeRecord(header);
          saved.forEach(csv::writeRecord);
          csv.flush();
        });
    columns.addAll(header);
    written = header;
    rows = saved.size();
  }

  private void append() {
    StringWriter lines = new StringWriter();
    writeWaiting(csv(lines), written);
    new GrowingFile(file).append(lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void rewrite(List<String> header) {
    AtomicFiles.writeText(
        file,
        out -> {
          CsvWriter csv = csv(out).writeRecord(header);
          if (!written.isEmpty()) {
            copyOldRows(csv, header);
          }
          writeWaiting(csv, header);
        });
    written = header;
  }

  private void copyOldRows(CsvWriter csv, List<String> header) throws IOException {
    try (CsvReader<NamedCsvRecord> old = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : old) {
        csv.writeRecord(header.stream().map(column -> row.findField(column).orElse("")).toList());
      }
    }
  }

  private void writeWaiting(CsvWriter csv, List<String> header) {
    for (MetricRow row : waiting) {
      csv.writeRecord(header.stream().map(column -> cell(row, column)).toList());
    }
    try {
      csv.flush();
    } catch (IOException e) {
      throw FileTrouble.of("cannot write", file, e);
    }
  }

  private static String cell(MetricRow row, String column) {
    return switch (column) {
      case "epoch" -> Integer.toString(row.epoch());
      case "step" -> Long.toString(row.step());
      default -> Numbers.exact(row.metrics().get(column));
    };
  }

  private static CsvWriter csv(Writer out) {
    return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
  }
}
