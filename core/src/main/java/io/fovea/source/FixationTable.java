package io.fovea.source;

import io.fovea.cleaning.CleaningSpec;
import io.fovea.scanpath.FixationColumns;
import io.fovea.scanpath.FixationStore;
import io.fovea.scanpath.Scanpath;
import io.fovea.scanpath.ScanpathKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes scanpaths of a table's rows, whichever source reads them: fill {@link #row}, then {@link
 * #take} it, and {@link #finish} once. Rows may come in any order; tables that are larger than
 * memory should hold go through temporary files. For one thread.
 */
public final class FixationTable {
  private final String origin;
  private final Columns columns;
  private final BadRows badRows;
  private final TableLayout layout;
  private final FixationRow row;
  private final RowRules rules;
  private final ScanpathAssembler scanpaths;
  private final Preparation preparation;
  private final SkippedRows skipped = new SkippedRows();
  private final Map<List<String>, List<String>> learned = new HashMap<>();
  private final Map<Comparable<?>, Comparable<?>> participants = new HashMap<>();
  private final Set<ScanpathKey> leftOut = new LinkedHashSet<>();
  private long rows;
  private long simulated;
  private long ties;

  /**
   * @param origin the file's or table's name, for messages
   * @param header the columns' names
   * @param context with columns
   * @throws DataException if a column that has a role is missing or there twice
   */
  public FixationTable(String origin, List<String> header, SourceContext context, BadRows badRows) {
    this(origin, header, context, badRows, ScanpathAssembler.ROWS_IN_MEMORY);
  }

  FixationTable(
      String origin,
      List<String> header,
      SourceContext context,
      BadRows badRows,
      int rowsInMemory) {
    this.origin = origin;
    this.columns = context.columns().orElseThrow();
    this.badRows = badRows;
    this.layout = new TableLayout(origin, header, columns);
    this.row = layout.row();
    boolean missingAllowed =
        context.detect().isPresent()
            || context.clean().stream().anyMatch(CleaningSpec::takesMissing);
    this.rules = new RowRules(layout, columns, missingAllowed);
    this.scanpaths = new ScanpathAssembler(origin, columns, layout, rowsInMemory);
    this.preparation = new Preparation(origin, context);
  }

  /** Which field goes where in the row. */
  public TableLayout layout() {
    return layout;
  }

  /** The one row, to be filled anew for each row of the table. */
  public FixationRow row() {
    return row;
  }

  /** How many rows were taken. */
  public long rows() {
    return rows;
  }

  /**
   * The row is filled.
   *
   * @throws DataException if it breaks a rule and bad rows are not skipped
   */
  public void take() {
    rows++;
    try {
      Optional<String> complaint = rules.complaint(row);
      if (complaint.isPresent()) {
        skip(complaint.get(), row.fields() == layout.fields());
      } else {
        simulated += layout.isSimulated(row) ? 1 : 0;
        scanpaths.add(row);
      }
    } catch (RuntimeException e) {
      scanpaths.close();
      throw e;
    }
  }

  /**
   * The row cannot be read: nothing but its place is known.
   *
   * @param complaint which rule it breaks, for example {@code expected 3 fields, got 2}
   * @throws DataException if bad rows are not skipped
   */
  public void takeBad(String complaint) {
    rows++;
    skip(":" + row.line() + ": " + complaint, false);
  }

  /**
   * Leaves the row out, or refuses it.
   *
   * @param trouble where in the file, and which rule is broken
   * @param filled whether its fields are where they should be
   */
  private void skip(String trouble, boolean filled) {
    String complaint = row.file() + trouble;
    if (badRows == BadRows.FAIL) {
      throw new DataException(complaint + "; on_bad_row: skip would leave such rows out");
    }
    boolean known =
        filled && Arrays.stream(layout.keySlots()).noneMatch(s -> row.text(s).isEmpty());
    skipped.add(complaint, known ? Optional.of(scanpaths.keyOf(row)) : Optional.empty());
  }

  /**
   * The scanpaths, sorted by key. Call it once.
   *
   * @param path where the table is, for the report
   * @param remarks of the source, for the report
   * @throws DataException if nothing is left, or coordinates are in the wrong unit
   */
  public Recordings finish(String path, List<String> remarks) {
    if (rows == 0) {
      throw refuse("has a header but no rows");
    }
    if (skipped.count() == rows) {
      throw refuse("all %d rows are bad, for example %s".formatted(rows, skipped.example()));
    }
    List<String> notes = new ArrayList<>(remarks);
    notes.addAll(simulatedNotes());
    notes.addAll(skipped.notes(rows, scanpaths));
    leftOut.addAll(skipped.lost(scanpaths));
    List<Recording> recordings = recordings();
    preparation
        .complaint()
        .ifPresent(
            complaint -> {
              throw refuse(complaint);
            });
    notes.addAll(preparation.notes());
    notes.addAll(tieNotes());
    if (recordings.isEmpty()) {
      throw refuse("no scanpath is left: " + String.join("; ", notes));
    }
    String whence = (simulated > 0 ? ReadReport.SIMULATED_ORIGIN + " in " : "") + path;
    var report = new ReadReport(whence, simulated > 0, rows, skipped.count(), notes);
    return new Recordings(
        recordings,
        columns.key(),
        columns.learned(),
        !columns.targets().isEmpty(),
        report,
        leftOut);
  }

  private DataException refuse(String complaint) {
    return new DataException(origin + ": " + complaint);
  }

  private List<Recording> recordings() {
    Optional<StoredFixations.Home> store = store();
    List<ScanpathRows> all = scanpaths.finish();
    List<Recording> recordings = new ArrayList<>(all.size());
    try {
      for (ScanpathRows one : all) {
        preparation
            .prepare(one.key, fixations(scanpaths.numbers(one)))
            .ifPresentOrElse(
                left ->
                    recordings.add(
                        recording(one, store.isPresent() ? store.get().store(left) : left)),
                () -> leftOut.add(one.key));
      }
    } finally {
      scanpaths.close();
    }
    return recordings;
  }

  /** Detected fixations have durations and starts whatever the table has. */
  private Optional<StoredFixations.Home> store() {
    return scanpaths.isStored()
        ? Optional.of(
            new StoredFixations.Home(true, !columns.time().isEmpty(), columns.features().size()))
        : Optional.empty();
  }

  private FixationColumns fixations(double[][] numbers) {
    int size = numbers[0].length;
    if (layout.orderSlot() >= 0) {
      ties += ScanpathBuffer.ties(numbers[layout.orderSlot()]);
    }
    double[] durations =
        layout.durationSlot() < 0
            ? StoredFixations.missing(size)
            : scaled(numbers[layout.durationSlot()], columns.durationMs());
    double[] starts =
        columns.time().isEmpty()
            ? new double[0]
            : scaled(numbers[layout.orderSlot()], columns.timeMs());
    double[][] features = Arrays.copyOfRange(numbers, layout.firstFeature(), numbers.length);
    return new FixationColumns(
        numbers[TableLayout.X], numbers[TableLayout.Y], durations, starts, features);
  }

  private static double[] scaled(double[] values, double factor) {
    return factor == 1 ? values : Arrays.stream(values).map(value -> value * factor).toArray();
  }

  /** Texts and participants are shared between scanpaths, of which there may be a million. */
  private Recording recording(ScanpathRows rows, FixationStore fixations) {
    ScanpathKey key = rows.key;
    Comparable<?> participant = ScanpathKey.typed(rows.constants[0]);
    Comparable<?> shared = participants.computeIfAbsent(participant, same -> same);
    int texts = 1 + columns.learned().size();
    List<String> own =
        Arrays.stream(rows.constants, 1, texts)
            .map(text -> ScanpathKey.text(ScanpathKey.typed(text)))
            .toList();
    String part = rows.constants.length > texts ? rows.constants[texts].intern() : "";
    return new Recording(
        new Scanpath(key, shared, columns.features(), fixations),
        learned.computeIfAbsent(own, same -> same),
        part);
  }

  private List<String> simulatedNotes() {
    return simulated == 0
        ? List.of()
        : List.of(
            "simulated: no human produced %d of %d fixations (column %s)"
                .formatted(simulated, rows - skipped.count(), CsvSource.SIMULATED));
  }

  private List<String> tieNotes() {
    String column = columns.time().isEmpty() ? columns.order() : columns.time();
    return ties == 0
        ? List.of()
        : List.of(
            "%d fixations share their order value with another of the same scanpath; they keep the"
                    .formatted(ties)
                + " table's order (column '%s')".formatted(Quoted.plain(column)));
  }
}
