package io.fovea.source;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one CSV file, row by row. */
final class CsvScanpaths implements ScanpathSource {
  private static final int HEAD = 1 << 16; // characters in which the header must end

  private static final int LONGEST_COMPLAINT = 200; // of the parser; names the line

  private final TextFile file;
  private final CsvSource settings;
  private final Columns columns;
  private final Optional<Screen> screen;

  CsvScanpaths(TextFile file, CsvSource settings, Columns columns, Optional<Screen> screen) {
    this.file = file;
    this.settings = settings;
    this.columns = columns;
    this.screen = screen;
  }

  @Override
  public Dataset read() {
    try (BufferedReader text = file.open()) {
      Delimiter.Header header = header(text);
      TableLayout layout = new TableLayout(file.name(), header.columns(), columns);
      return new Reading(layout).rows(text, header.delimiter());
    } catch (UncheckedIOException e) {
      throw file.explain(e.getCause());
    } catch (IOException e) {
      throw file.explain(e);
    }
  }

  private Delimiter.Header header(BufferedReader text) throws IOException {
    String head = head(text);
    if (head.isBlank()) {
      throw file.refuse("the file is empty; expected a header and rows");
    }
    if (head.indexOf('\0') >= 0) {
      throw file.refuse("is a binary file, not a table of text");
    }
    if (head.length() == HEAD && head.indexOf('\n') < 0 && head.indexOf('\r') < 0) {
      throw file.refuse("the first line is longer than " + HEAD + " characters; no header is");
    }
    return Delimiter.header(head, settings.delimiter(), TableLayout.rolesOf(columns).keySet())
        .orElseThrow(() -> file.refuse("the header cannot be read: its quotes do not match"));
  }

  private static String head(Reader text) throws IOException {
    text.mark(HEAD);
    char[] head = new char[HEAD];
    int length = 0;
    for (int n = text.read(head); n > 0; n = text.read(head, length, HEAD - length)) {
      length += n;
    }
    text.reset();
    return new String(head, 0, length);
  }

  /** One pass over the rows. */
  private final class Reading {
    private final TableLayout layout;
    private final RowRules rules;
    private final ScanpathAssembler scanpaths = new ScanpathAssembler(file.name(), columns);
    private final SkippedRows skipped = new SkippedRows();
    private final CoordinateRange range = new CoordinateRange(screen);
    private final int[] keySlots;
    private final String[] key;
    private final double width = screen.map(Screen::width).orElse(1.0);
    private final double height = screen.map(Screen::height).orElse(1.0);
    private long rows;
    private long simulated;

    Reading(TableLayout layout) {
      this.layout = layout;
      this.rules = new RowRules(layout);
      this.keySlots = layout.keySlots();
      this.key = new String[keySlots.length];
    }

    Dataset rows(Reader text, Delimiter delimiter) throws IOException {
      try (CloseableIterator<Row> records =
          CsvReader.builder()
              .fieldSeparator(delimiter.character())
              .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
              .allowUnclosedQuote(false)
              .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
              .build(new RowHandler(layout), text)
              .iterator()) {
        records.next(); // the header
        while (records.hasNext()) {
          take(records.next());
        }
      } catch (CsvParseException e) {
        String complaint = Quoted.plain(String.valueOf(e.getMessage()), LONGEST_COMPLAINT);
        throw new DataException(file.name() + ": cannot be read as CSV: " + complaint, e);
      }
      return dataset();
    }

    private void take(Row row) {
      rows++;
      Optional<String> complaint = rules.complaint(row);
      if (complaint.isPresent()) {
        refuseOrSkip(row, file.name() + complaint.get());
        return;
      }
      for (int i = 0; i < key.length; i++) {
        key[i] = row.texts[keySlots[i]];
      }
      double x = row.numbers[TableLayout.X] / width;
      double y = row.numbers[TableLayout.Y] / height;
      double durationMs =
          layout.has(TableLayout.DURATION) ? row.numbers[TableLayout.DURATION] : Double.NaN;
      range.add(x, y);
      simulated += layout.isSimulated(row) ? 1 : 0;
      scanpaths
          .scanpath(
              key, row.texts[layout.participantSlot()], row.texts[layout.labelSlot()], row.line)
          .add(x, y, durationMs, row.numbers[TableLayout.ORDER]);
    }

    private void refuseOrSkip(Row row, String complaint) {
      if (settings.onBadRow().equals("fail")) {
        throw new DataException(complaint + "; on_bad_row: skip would leave such rows out");
      }
      skipped.add(complaint, row.fields == layout.fields() ? keyOf(row) : List.of());
    }

    private List<String> keyOf(Row row) {
      List<String> texts = new ArrayList<>();
      for (int slot : keySlots) {
        texts.add(row.texts[slot]);
      }
      return texts.contains("") ? List.of() : texts;
    }

    private Dataset dataset() {
      if (rows == 0) {
        throw file.refuse("has a header but no rows");
      }
      if (skipped.count() == rows) {
        throw file.refuse("all %d rows are bad, for example %s".formatted(rows, skipped.example()));
      }
      range
          .complaint()
          .ifPresent(
              complaint -> {
                throw file.refuse(complaint);
              });
      List<String> notes = new ArrayList<>(simulatedNotes());
      notes.addAll(skipped.notes(rows, scanpaths));
      notes.addAll(range.notes());
      ScanpathAssembler.Assembled assembled = scanpaths.finish();
      notes.addAll(assembled.notes());
      String origin = (simulated > 0 ? ReadReport.SIMULATED_ORIGIN + " in " : "") + settings.path();
      var report = new ReadReport(origin, simulated > 0, rows, skipped.count(), notes);
      return new Dataset(assembled.samples(), assembled.labels(), report);
    }

    private List<String> simulatedNotes() {
      return simulated == 0
          ? List.of()
          : List.of(
              "simulated: no human produced %d of %d fixations (column %s)"
                  .formatted(simulated, rows - skipped.count(), CsvSource.SIMULATED));
    }
  }
}
