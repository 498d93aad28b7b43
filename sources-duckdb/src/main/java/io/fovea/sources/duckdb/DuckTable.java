package io.fovea.sources.duckdb;

import io.fovea.source.DataException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A table that DuckDB reads: a file, or a query's result. */
interface DuckTable {
  /** Of the file, for messages. */
  String name();

  List<Column> columns();

  /**
   * The SQL that stands after {@code FROM}.
   *
   * @param wanted the columns that will be asked for
   */
  String from(Collection<String> wanted);

  /** Where the first row is, for messages. */
  default long firstLine() {
    return 1;
  }

  /** The bad row that made a reading fail, if it was one. */
  default Optional<BadRow> culprit(SQLException e) {
    return Optional.empty();
  }

  /** The bad rows that were left out of what was just read. */
  default List<BadRow> leftOut(DuckSession session) throws SQLException {
    return List.of();
  }

  /** A failure in words. */
  DataException explain(SQLException e);

  /** The columns' names, in order. */
  default List<String> header() {
    return columns().stream().map(Column::name).toList();
  }
}
