package io.fovea.sources.duckdb;

/**
 * A column of a table that DuckDB reads.
 *
 * @param name as the table writes it
 * @param value the SQL that gives it
 * @param declared DuckDB's name of its type
 */
record Column(String name, String value, String declared) {
  /** A column that a query knows by its name. */
  static Column named(String name, String declared) {
    return new Column(name, Sql.name(name), declared);
  }

  ValueType type() {
    return ValueType.of(declared);
  }
}
