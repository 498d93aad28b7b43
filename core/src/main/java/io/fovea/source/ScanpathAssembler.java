package io.fovea.source;

import io.fovea.scanpath.ScanpathKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gathers rows, in whatever order they come, by the scanpath that they belong to. Beyond some
 * millions of rows those in memory are moved to a temporary file, again and again.
 */
final class ScanpathAssembler {
  /** About 150 MB of numbers; tables of usual size never see the file. */
  static final int ROWS_IN_MEMORY = 1 << 22;

  private static final long MOST_ROWS = 1 << 24; // of one scanpath: hours at 1000 Hz

  private final String origin;
  private final TableLayout layout;
  private final ConstantColumns constants;
  private final int[] keySlots;
  private final int rowsInMemory;
  private final Map<ScanpathKey, ScanpathRows> byKey = new HashMap<>();
  private final String[] lastKey;
  private ScanpathRows last;
  private long inMemory;
  private Optional<NumbersFile> file = Optional.empty();

  /**
   * @param origin the file or table, for messages
   */
  ScanpathAssembler(String origin, Columns columns, TableLayout layout, int rowsInMemory) {
    this.origin = origin;
    this.layout = layout;
    this.constants = new ConstantColumns(columns, layout);
    this.keySlots = layout.keySlots();
    this.lastKey = new String[keySlots.length];
    this.rowsInMemory = rowsInMemory;
  }

  /**
   * Adds a row to its scanpath.
   *
   * @throws DataException if participant, label or part differ from an earlier row of the scanpath
   */
  void add(FixationRow row) {
    if (!isOfLast(row)) {
      ScanpathKey key = keyOf(row);
      last =
          byKey.computeIfAbsent(
              key, own -> new ScanpathRows(own, constants.of(row), row, layout.numbers()));
      for (int i = 0; i < keySlots.length; i++) {
        lastKey[i] = row.text(keySlots[i]);
      }
    }
    constants.check(last, row);
    last.add(row);
    if (++inMemory == rowsInMemory) {
      store();
    }
  }

  private boolean isOfLast(FixationRow row) {
    boolean same = last != null;
    for (int i = 0; same && i < keySlots.length; i++) {
      same = row.text(keySlots[i]).equals(lastKey[i]);
    }
    return same;
  }

  /** The key of a row whose key columns are filled. */
  ScanpathKey keyOf(FixationRow row) {
    List<Comparable<?>> values = new ArrayList<>(keySlots.length);
    for (int slot : keySlots) {
      values.add(ScanpathKey.typed(row.text(slot)));
    }
    return new ScanpathKey(values);
  }

  private void store() {
    if (file.isEmpty()) {
      file = Optional.of(new NumbersFile(layout.numbers()));
    }
    byKey.values().forEach(rows -> rows.store(file.get()));
    inMemory = 0;
  }

  /** Whether some row belongs to the scanpath with this key. */
  boolean contains(ScanpathKey key) {
    return byKey.containsKey(key);
  }

  /** Whether the table is larger than memory should hold. */
  boolean isStored() {
    return file.isPresent();
  }

  /** The scanpaths by key. The assembler is empty afterwards. */
  List<ScanpathRows> finish() {
    List<ScanpathRows> all = new ArrayList<>(byKey.values());
    byKey.clear();
    last = null;
    all.sort(Comparator.comparing(rows -> rows.key));
    return all;
  }

  /**
   * The numbers of a scanpath, in time order.
   *
   * @throws DataException if there are too many for one scanpath
   */
  double[][] numbers(ScanpathRows rows) {
    if (rows.size() > MOST_ROWS) {
      throw new DataException(
          "%s: scanpath %s has %d rows, more than any scanpath; does data.columns.key name all that"
                  .formatted(origin, Quoted.plain(rows.key.toString()), rows.size())
              + " tells one scanpath from another?");
    }
    double[][] numbers = rows.take(file.orElse(null));
    return layout.orderSlot() < 0 ? numbers : ScanpathBuffer.sorted(numbers, layout.orderSlot());
  }

  /** Frees the temporary file. */
  void close() {
    file.ifPresent(NumbersFile::close);
    file = Optional.empty();
  }
}
