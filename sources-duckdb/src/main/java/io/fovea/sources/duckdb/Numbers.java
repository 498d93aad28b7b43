package io.fovea.sources.duckdb;

/** How DuckDB makes numbers of a column's values. */
final class Numbers {
  private Numbers() {}

  /**
   * The number in a text, or NULL: as core's {@code csv} source takes it. DuckDB would also take
   * {@code 1_000}.
   *
   * @param text an SQL value
   * @param comma whether decimals follow a comma; a point is then no part of a number
   */
  static String inText(String text, boolean comma) {
    String barred = comma ? "." : "_";
    String plain = comma ? "replace(%s, ',', '.')".formatted(text) : text;
    String guard = "contains(%s, '%s')".formatted(text, barred);
    if (comma) {
      guard += " OR contains(%s, '_')".formatted(text);
    }
    return "CASE WHEN %s THEN NULL ELSE TRY_CAST(%s AS DOUBLE) END".formatted(guard, plain);
  }

  /**
   * The number in a text that DuckDB took for none; NaN if it is none. Some are: DuckDB knows fewer
   * characters that do not count at the ends than core does.
   *
   * @param text without what does not count
   */
  static double of(String text, boolean comma) {
    String plain = comma ? text.replace('.', '_').replace(',', '.') : text;
    if (plain.isEmpty() || plain.chars().anyMatch(c -> "0123456789+-.eE".indexOf(c) < 0)) {
      return Double.NaN;
    }
    try {
      double number = Double.parseDouble(plain);
      return Double.isFinite(number) ? number : Double.NaN;
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** A moment as a number in this unit, since 1970. */
  static String ofMoment(String moment, boolean fine, String unit) {
    double unitsPerSecond =
        switch (unit) {
          case "s" -> 1;
          case "us" -> 1e6;
          case "ns" -> 1e9;
          default -> 1e3;
        };
    String ticks = (fine ? "epoch_ns(%s)" : "epoch_us(%s)").formatted(moment);
    double ticksPerUnit = (fine ? 1e9 : 1e6) / unitsPerSecond;
    // One rounding, not two: neither factor is a fraction.
    return ticksPerUnit >= 1
        ? "CAST(%s AS DOUBLE) / CAST(%s AS DOUBLE)".formatted(ticks, ticksPerUnit)
        : "CAST(%s AS DOUBLE) * CAST(%s AS DOUBLE)".formatted(ticks, 1 / ticksPerUnit);
  }
}
