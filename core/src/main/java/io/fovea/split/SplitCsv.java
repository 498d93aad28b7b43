package io.fovea.split;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.Scanpath;
import io.fovea.scanpath.ScanpathKey;
import io.fovea.spec.FoveaException;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Writes which scanpath stands in which part, as a table: the key's columns, then {@code
 * participant} and {@code part} ({@code train}, {@code validation}, {@code test} or {@code
 * dropped}); one row for each scanpath, in key order. Values are written as {@link
 * ScanpathKey#text} writes them, so that {@link ScanpathKey#typed} reads them back.
 */
public final class SplitCsv {
  private static final String PARTICIPANT = "participant";
  private static final String PART = "part";

  private record Row(Scanpath scanpath, String part) {}

  private SplitCsv() {}

  /**
   * Writes the table; the writer is flushed and left open.
   *
   * @param keyColumns the names of the key's columns; {@code key_1}, {@code key_2}, ... if empty.
   *     An underscore is put behind {@code participant} or {@code part} where a key column has that
   *     name
   * @throws FoveaException if keys have another number of components than there are names
   */
  public static void write(Split split, List<String> keyColumns, Writer out) throws IOException {
    List<Row> rows = rows(split);
    int width = rows.isEmpty() ? keyColumns.size() : key(rows.get(0)).size();
    List<String> names = keyColumns.isEmpty() ? numbered(width) : keyColumns;
    List<String> header = new ArrayList<>(names);
    header.add(free(PARTICIPANT, names));
    header.add(free(PART, names));
    CsvWriter table = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    table.writeRecord(header);
    for (Row row : rows) {
      if (key(row).size() != names.size()) {
        throw new FoveaException(
            "scanpath %s does not have the key columns %s".formatted(row.scanpath().key(), names));
      }
      List<String> fields = new ArrayList<>(key(row).stream().map(ScanpathKey::text).toList());
      fields.add(ScanpathKey.text(row.scanpath().participant()));
      fields.add(row.part());
      table.writeRecord(fields);
    }
    table.flush();
  }

  private static List<Row> rows(Split split) {
    List<Row> rows = new ArrayList<>();
    split
        .partsAndDropped()
        .forEach(
            (part, samples) -> {
              for (Sample sample : samples) {
                rows.add(new Row(sample.scanpath(), part));
              }
            });
    rows.sort(Comparator.comparing(row -> row.scanpath().key()));
    return rows;
  }

  private static List<Comparable<?>> key(Row row) {
    return row.scanpath().key().values();
  }

  private static List<String> numbered(int width) {
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= width; i++) {
      names.add("key_" + i);
    }
    return names;
  }

  private static String free(String name, List<String> taken) {
    String free = name;
    while (taken.contains(free)) {
      free += "_";
    }
    return free;
  }
}
