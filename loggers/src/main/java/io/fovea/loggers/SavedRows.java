package io.fovea.loggers;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.fovea.spec.FileTrouble;
import io.fovea.spec.FoveaException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The rows of a {@link GrowingTable} that a checkpoint counted, read back. What stands behind them
 * is not looked at: a process may have died in the middle of its last line.
 */
final class SavedRows {
  private final Path file;
  private final List<String> columns;
  private final long expected;

  SavedRows(Path file, List<String> columns, long expected) {
    this.file = file;
    this.columns = columns;
    this.expected = expected;
  }

  /**
   * The cells of those rows, in the order of the columns.
   *
   * @throws FoveaException if the file is gone, has fewer rows, or not these columns
   */
  List<List<String>> read() {
    if (!Files.exists(file)) {
      throw new FoveaException(counted() + ", found no file");
    }
    List<List<String>> rows = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      Iterator<NamedCsvRecord> records = csv.iterator();
      while (rows.size() < expected && records.hasNext()) {
        NamedCsvRecord row = records.next();
        checkColumns(row.getHeader());
        rows.add(columns.stream().map(row::getField).toList());
      }
      if (rows.size() == expected && (records.hasNext() || endsWithLine())) {
        return rows;
      }
    } catch (CsvParseException broken) {
      // Fewer rows than expected were whole; what is broken behind them was never read.
      if (rows.size() == expected) {
        return rows;
      }
    } catch (IOException | UncheckedIOException e) {
      throw FileTrouble.of("cannot read", file, e instanceof IOException io ? io : cause(e));
    }
    throw tooFew(rows.size());
  }

  private static IOException cause(Exception e) {
    return ((UncheckedIOException) e).getCause();
  }

  private void checkColumns(List<String> found) {
    if (!found.containsAll(columns)) {
      throw new FoveaException(
          "%s: the checkpoint wrote columns %s, found %s: it is not the file of that run"
              .formatted(file, columns, found));
    }
  }

  /** Whether the last row, if it is the file's last, was written to its end. */
  private boolean endsWithLine() throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      if (bytes.length() == 0) {
        return false;
      }
      bytes.seek(bytes.length() - 1);
      return bytes.read() == '\n';
    }
  }

  private FoveaException tooFew(int whole) {
    long found = whole == expected ? whole - 1 : whole;
    return new FoveaException(
        "%s, found %s: it is not the file of that run, or it was cut since"
            .formatted(counted(), found < 0 ? "no header" : Long.toString(found)));
  }

  private String counted() {
    return "%s: the checkpoint counted %d %s here"
        .formatted(file, expected, expected == 1 ? "row" : "rows");
  }
}
