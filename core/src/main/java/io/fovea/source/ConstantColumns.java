package io.fovea.source;

import io.fovea.scanpath.ScanpathKey;
import java.util.ArrayList;
import java.util.List;

/** What must be equal in all rows of a scanpath: its participant, what is learned, its part. */
final class ConstantColumns {
  private record Column(String role, String name, int slot) {}

  private final List<Column> constants = new ArrayList<>();

  ConstantColumns(Columns columns, TableLayout layout) {
    constants.add(new Column("participant", columns.participant(), layout.participantSlot()));
    int[] learned = layout.learnedSlots();
    String role = columns.label().isEmpty() ? "target" : "label";
    for (int i = 0; i < learned.length; i++) {
      constants.add(new Column(role, columns.learned().get(i), learned[i]));
    }
    if (layout.partSlot() >= 0) {
      constants.add(new Column("part", columns.part(), layout.partSlot()));
    }
  }

  /** The row's values: participant first, then what is learned, then the part if there is one. */
  String[] of(FixationRow row) {
    return constants.stream().map(column -> row.text(column.slot())).toArray(String[]::new);
  }

  /**
   * Compares a row with an earlier one of its scanpath.
   *
   * @param rows with the values as they were in the row before, so that most rows are checked
   *     without parsing
   */
  void check(ScanpathRows rows, FixationRow row) {
    String[] seen = rows.constants;
    for (int i = 0; i < seen.length; i++) {
      String now = row.text(constants.get(i).slot());
      if (!now.equals(seen[i])) {
        Comparable<?> value = ScanpathKey.typed(seen[i]);
        if (!ScanpathKey.typed(now).equals(value)) {
          throw differs(constants.get(i), rows, row, now, value);
        }
        seen[i] = now;
      }
    }
  }

  private static DataException differs(
      Column column, ScanpathRows rows, FixationRow row, String now, Comparable<?> first) {
    boolean sameFile = row.file().equals(rows.firstFile);
    return new DataException(
        "%s:%d, column '%s': scanpath %s has the %s %s here and %s in %s%d; it must have one"
            .formatted(
                row.file(),
                row.line(),
                Quoted.plain(column.name()),
                Quoted.plain(rows.key.toString()),
                column.role(),
                Quoted.value(now),
                Quoted.value(ScanpathKey.text(first)),
                sameFile ? "line " : rows.firstFile + ":",
                rows.firstLine));
  }
}
