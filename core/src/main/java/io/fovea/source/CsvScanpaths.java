package io.fovea.source;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads one CSV file, row by row. */
final class CsvScanpaths implements ScanpathSource {
  private static final int LONGEST_COMPLAINT = 200; // of the parser; names the line

  private final TextFile file;
  private final CsvSource settings;
  private final SourceContext context;

  CsvScanpaths(TextFile file, CsvSource settings, SourceContext context) {
    this.file = file;
    this.settings = settings;
    this.context = context;
  }

  @Override
  public Recordings read() {
    try (BufferedReader text = file.open()) {
      var wanted = TableLayout.rolesOf(context.columns().orElseThrow()).keySet();
      Delimiter.Header header = CsvHeader.read(file, text, settings.delimiter(), wanted);
      BadRows badRows = BadRows.of(settings.onBadRow());
      var table = new FixationTable(file.name(), header.columns(), context, badRows);
      rows(text, header.delimiter(), table);
      return table.finish(settings.path().toString(), List.of());
    } catch (UncheckedIOException e) {
      throw file.explain(e.getCause());
    } catch (IOException e) {
      throw file.explain(e);
    }
  }

  private void rows(Reader text, Delimiter delimiter, FixationTable table) throws IOException {
    try (CloseableIterator<FixationRow> records =
        CsvReader.builder()
            .fieldSeparator(delimiter.character())
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .build(new RowHandler(table), text)
            .iterator()) {
      records.next(); // the header
      while (records.hasNext()) {
        records.next();
        table.take();
      }
    } catch (CsvParseException e) {
      String complaint = Quoted.plain(String.valueOf(e.getMessage()), LONGEST_COMPLAINT);
      throw new DataException(file.name() + ": cannot be read as CSV: " + complaint, e);
    }
  }
}
