package io.fovea.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.fovea.scanpath.ScanpathKey;
import io.fovea.spec.Internal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A small table of texts under keys, read whole: labels, for example.
 *
 * @param rows in the table's order
 */
@Internal
public record TextRows(List<Row> rows) {
  /** The delimiter is found. */
  public static final String AUTO = Delimiter.AUTO;

  private static final int LONGEST_COMPLAINT = 200; // of the parser; names the line

  public TextRows {
    rows = List.copyOf(rows);
  }

  /**
   * One row.
   *
   * @param line where it is in the file
   * @param values as numbers or texts are written by a person; empty where the field is
   */
  public record Row(long line, ScanpathKey key, List<String> values) {
    public Row {
      values = List.copyOf(values);
    }
  }

  /** The words for delimiters. */
  public static List<String> delimiters() {
    return Delimiter.settings();
  }

  /**
   * Checks what can be checked without reading.
   *
   * @throws io.fovea.spec.SettingException if there is no such file
   */
  public static void checkExists(Path path) {
    TextFile.existing(path);
  }

  /**
   * Reads a file.
   *
   * @param key the key's columns
   * @param values the other columns that are wanted
   * @throws DataException if the file is no table, or columns or key values are missing
   */
  public static TextRows read(Path path, String delimiter, List<String> key, List<String> values) {
    TextFile file = TextFile.existing(path);
    Map<String, String> roles = new LinkedHashMap<>();
    key.forEach(column -> roles.put(column, "key"));
    values.forEach(column -> roles.merge(column, "what is learned", (a, b) -> a + " and " + b));
    try (BufferedReader text = file.open()) {
      Delimiter.Header header = CsvHeader.read(file, text, delimiter, roles.keySet());
      HeaderCheck.check(file.name(), header.columns(), roles);
      int[] keyFields = key.stream().mapToInt(header.columns()::indexOf).toArray();
      int[] valueFields = values.stream().mapToInt(header.columns()::indexOf).toArray();
      List<Row> rows = new ArrayList<>();
      try (var records =
          CsvReader.builder()
              .fieldSeparator(header.delimiter().character())
              .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
              .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
              .allowUnclosedQuote(false)
              .ofCsvRecord(text)) {
        boolean isHeader = true;
        for (CsvRecord record : records) {
          if (!isHeader) {
            checkLength(file, record, header.columns().size());
            rows.add(row(file, record, keyFields, valueFields));
          }
          isHeader = false;
        }
      }
      return new TextRows(rows);
    } catch (CsvParseException e) {
      String complaint = Quoted.plain(String.valueOf(e.getMessage()), LONGEST_COMPLAINT);
      throw new DataException(file.name() + ": cannot be read as CSV: " + complaint, e);
    } catch (UncheckedIOException e) {
      throw file.explain(e.getCause());
    } catch (IOException e) {
      throw file.explain(e);
    }
  }

  private static void checkLength(TextFile file, CsvRecord record, int fields) {
    if (record.getFieldCount() != fields) {
      throw new DataException(
          "%s:%d: expected %d fields like the header, got %d"
              .formatted(
                  file.name(), record.getStartingLineNumber(), fields, record.getFieldCount()));
    }
  }

  private static Row row(TextFile file, CsvRecord record, int[] keyFields, int[] valueFields) {
    long line = record.getStartingLineNumber();
    List<Comparable<?>> key = new ArrayList<>();
    for (int field : keyFields) {
      String text = record.getField(field).strip();
      if (text.isEmpty()) {
        throw new DataException(file.name() + ":" + line + ": a key column is empty");
      }
      key.add(ScanpathKey.typed(text));
    }
    List<String> values = new ArrayList<>();
    for (int field : valueFields) {
      values.add(ScanpathKey.text(ScanpathKey.typed(record.getField(field).strip())));
    }
    return new Row(line, new ScanpathKey(key), values);
  }
}
