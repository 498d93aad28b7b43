package io.fovea.sources.duckdb;

import java.util.Locale;
import java.util.Set;

/** What a column holds, as far as it matters for a table of fixations. */
enum ValueType {
  TEXT,
  WHOLE_NUMBER,
  REAL_NUMBER,
  /** A moment of a day: may order rows. */
  MOMENT,
  /** The same to the nanosecond. */
  FINE_MOMENT,
  /** Nothing but missing values. */
  NOTHING,
  /** A single value that is no number: may stand in a key or label. */
  OTHER,
  /** Several values in one, or bytes: no role takes it. */
  UNFIT;

  private static final Set<String> WHOLE =
      Set.of(
          "TINYINT",
          "SMALLINT",
          "INTEGER",
          "BIGINT",
          "HUGEINT",
          "UTINYINT",
          "USMALLINT",
          "UINTEGER",
          "UBIGINT",
          "UHUGEINT",
          "BIGNUM");
  private static final Set<String> REAL = Set.of("FLOAT", "DOUBLE");
  private static final Set<String> OTHERS = Set.of("BOOLEAN", "DATE", "UUID");

  /**
   * By DuckDB's name of the type, for example {@code DECIMAL(4,2)}.
   *
   * @param type as {@code DESCRIBE} writes it
   */
  static ValueType of(String type) {
    String name = type.toUpperCase(Locale.ROOT);
    if (name.endsWith("]")) {
      return UNFIT;
    }
    if (WHOLE.contains(name)) {
      return WHOLE_NUMBER;
    }
    if (REAL.contains(name) || name.startsWith("DECIMAL")) {
      return REAL_NUMBER;
    }
    if (name.startsWith("TIMESTAMP")) {
      return name.equals("TIMESTAMP_NS") ? FINE_MOMENT : MOMENT;
    }
    if (name.equals("VARCHAR") || name.startsWith("ENUM") || name.equals("JSON")) {
      return TEXT;
    }
    if (name.equals("\"NULL\"") || name.equals("NULL")) {
      return NOTHING;
    }
    return OTHERS.contains(name) || name.startsWith("TIME") ? OTHER : UNFIT;
  }
}
