package io.fovea.source;

import io.fovea.scanpath.ScanpathKey;
import java.util.ArrayList;
import java.util.List;

/** What must be equal in all rows of a scanpath: its participant, what is learned, its part. */
final class ConstantColumns {
  private record Column(String role, String name, int slot) {}

  private final String origin;
  private final List<Column> constants = new ArrayList<>();

  ConstantColumns(String origin, Columns columns, TableLayout layout) {
    this.origin = origin;
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
   * @param seen as they were in the row before, so that most rows are checked without parsing
   */
  void check(String[] seen, FixationRow row, ScanpathKey key, long firstLine) {
    for (int i = 0; i < seen.length; i++) {
      String now = row.text(constants.get(i).slot());
      if (!now.equals(seen[i])) {
        Comparable<?> value = ScanpathKey.typed(seen[i]);
        if (!ScanpathKey.typed(now).equals(value)) {
          throw differs(constants.get(i), row.line(), key, now, value, firstLine);
        }
        seen[i] = now;
      }
    }
  }

  private DataException differs(
      Column column, long line, ScanpathKey key, String now, Comparable<?> first, long firstLine) {
    return new DataException(
        "%s:%d, column '%s': scanpath %s has the %s %s here and %s in line %d; it must have one"
            .formatted(
                origin,
                line,
                Quoted.plain(column.name()),
                Quoted.plain(key.toString()),
                column.role(),
                Quoted.value(now),
                Quoted.value(ScanpathKey.text(first)),
                firstLine));
  }
}
