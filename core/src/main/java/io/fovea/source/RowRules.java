package io.fovea.source;

import java.util.Map;
import java.util.Optional;

/** What makes a row bad. */
final class RowRules {
  private static final Map<String, String> UNITS =
      Map.of("ms", "milliseconds", "s", "seconds", "us", "microseconds", "ns", "nanoseconds");

  private final TableLayout layout;
  private final String duration;
  private final boolean missingAllowed;

  /**
   * @param durationUnit of the table's durations
   * @param missingAllowed whether somebody will look after numbers that are missing
   */
  RowRules(TableLayout layout, String durationUnit, boolean missingAllowed) {
    this.layout = layout;
    this.duration = UNITS.get(durationUnit) + " >= 0";
    this.missingAllowed = missingAllowed;
  }

  /** The first rule that the row breaks, as {@code :line, column 'c': expected ..., got ...}. */
  Optional<String> complaint(FixationRow row) {
    if (row.fields() != layout.fields()) {
      return Optional.of(
          ":%d: expected %d fields like the header, got %d"
              .formatted(row.line(), layout.fields(), row.fields()));
    }
    for (int slot = 0; slot < layout.requiredTexts(); slot++) {
      if (row.text(slot).isEmpty()) {
        return complaint(row, layout.textColumn(slot), "a value", "");
      }
    }
    for (int slot = 0; slot < layout.numbers(); slot++) {
      double value = row.number(slot);
      boolean lasts = slot == layout.durationSlot();
      boolean bad = !Double.isFinite(value) && !isMissing(row, slot);
      if (bad || (lasts && value < 0)) {
        String expected = lasts ? duration : "a finite number";
        return complaint(row, layout.numberColumn(slot), expected, row.rejected(slot));
      }
    }
    return Optional.empty();
  }

  /** What orders the rows is never missing: nobody could say where the row belongs. */
  private boolean isMissing(FixationRow row, int slot) {
    return missingAllowed
        && slot != layout.orderSlot()
        && Double.isNaN(row.number(slot))
        && MissingText.is(row.rejected(slot));
  }

  private static Optional<String> complaint(
      FixationRow row, String column, String expected, String got) {
    String hint =
        got.matches("-?[0-9]+,[0-9]+")
            ? " (decimals need a point, or source table with decimal: comma)"
            : "";
    return Optional.of(
        ":%d, column '%s': expected %s, got %s%s"
            .formatted(row.line(), Quoted.plain(column), expected, Quoted.value(got), hint));
  }
}
