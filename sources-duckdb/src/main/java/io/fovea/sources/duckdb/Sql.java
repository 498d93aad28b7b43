package io.fovea.sources.duckdb;

import java.util.Collection;
import java.util.stream.Collectors;

/** Texts and names as SQL writes them. */
final class Sql {
  private Sql() {}

  /** A literal: {@code 'it''s'}. */
  static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  /** A name: {@code "my ""own"" column"}. */
  static String name(String value) {
    return "\"" + value.replace("\"", "\"\"") + "\"";
  }

  /** A list of literals: {@code ['a', 'b']}. */
  static String texts(Collection<String> values) {
    return values.stream().map(Sql::text).collect(Collectors.joining(", ", "[", "]"));
  }

  /** What a reader's {@code columns} takes: every column as text. */
  static String allText(Collection<String> columns) {
    return columns.stream()
        .map(column -> text(column) + ": 'VARCHAR'")
        .collect(Collectors.joining(", ", "{", "}"));
  }
}
