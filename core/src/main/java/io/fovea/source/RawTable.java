package io.fovea.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A text table as it is, for whoever looks at a file of which nothing is known. */
public final class RawTable {
  private static final int LONGEST_COMPLAINT = 200; // of the parser; names the line

  private RawTable() {}

  /**
   * Hands over the columns' names, then row after row. A row may have more or fewer fields than
   * there are columns.
   *
   * @throws DataException if the file is no table of text
   * @throws io.fovea.spec.SettingException if there is no such file
   */
  public static void read(Path path, Consumer<List<String>> header, Consumer<List<String>> row) {
    TextFile file = TextFile.existing(path);
    try (BufferedReader text = file.open()) {
      Delimiter.Header first = CsvHeader.read(file, text, Delimiter.AUTO, Set.of());
      header.accept(first.columns());
      rows(text, first.delimiter(), row);
    } catch (CsvParseException e) {
      String complaint = Quoted.plain(String.valueOf(e.getMessage()), LONGEST_COMPLAINT);
      throw new DataException(file.name() + ": cannot be read as CSV: " + complaint, e);
    } catch (UncheckedIOException e) {
      throw file.explain(e.getCause());
    } catch (IOException e) {
      throw file.explain(e);
    }
  }

  private static void rows(BufferedReader text, Delimiter delimiter, Consumer<List<String>> row)
      throws IOException {
    try (var records =
        CsvReader.builder()
            .fieldSeparator(delimiter.character())
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      boolean isHeader = true;
      for (CsvRecord record : records) {
        if (!isHeader) {
          row.accept(record.getFields());
        }
        isHeader = false;
      }
    }
  }
}
