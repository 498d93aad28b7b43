package io.fovea.source;

import java.util.Optional;

/** What makes a row bad. */
final class RowRules {
  private final TableLayout layout;

  RowRules(TableLayout layout) {
    this.layout = layout;
  }

  /** The first rule that the row breaks, as {@code :line, column 'c': expected ..., got ...}. */
  Optional<String> complaint(Row row) {
    if (row.fields != layout.fields()) {
      return Optional.of(
          ":%d: expected %d fields like the header, got %d"
              .formatted(row.line, layout.fields(), row.fields));
    }
    for (int slot = 0; slot < layout.requiredTexts(); slot++) {
      if (row.texts[slot].isEmpty()) {
        return complaint(row, layout.textColumn(slot), "a value", "");
      }
    }
    for (int slot = 0; slot < row.numbers.length; slot++) {
      double value = row.numbers[slot];
      boolean duration = slot == TableLayout.DURATION;
      if (layout.has(slot) && (Double.isNaN(value) || (duration && value < 0))) {
        String got = Double.isNaN(value) ? row.rejected[slot] : Double.toString(value);
        String expected = duration ? "milliseconds >= 0" : "a finite number";
        return complaint(row, layout.numberColumn(slot), expected, got);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> complaint(Row row, String column, String expected, String got) {
    String hint = got.matches("-?[0-9]+,[0-9]+") ? " (decimals need a point)" : "";
    return Optional.of(
        ":%d, column '%s': expected %s, got %s%s"
            .formatted(row.line, Quoted.plain(column), expected, Quoted.value(got), hint));
  }
}
