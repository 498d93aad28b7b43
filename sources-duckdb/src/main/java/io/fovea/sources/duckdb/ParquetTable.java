package io.fovea.sources.duckdb;

import io.fovea.source.DataException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** A Parquet file. Rows are counted from 1. */
record ParquetTable(String name, String from, List<Column> columns, Limits limits)
    implements DuckTable {
  static ParquetTable open(DuckSession session, Path file, String name) {
    new FileStart(file, name).requireParquet();
    String from =
        "read_parquet(%s, hive_partitioning = false)"
            .formatted(Sql.text(DuckFiles.safe(file, name)));
    try {
      return new ParquetTable(name, from, session.describe(from), session.limits());
    } catch (SQLException e) {
      throw explain(name, e, session.limits());
    }
  }

  @Override
  public String from(Collection<String> wanted) {
    return from;
  }

  @Override
  public DataException explain(SQLException e) {
    return explain(name, e, limits);
  }

  /** The form is checked byte by byte: what DuckDB cannot read of it is damaged. */
  private static DataException explain(String name, SQLException e, Limits limits) {
    String text = DuckTrouble.text(e);
    boolean ofTheMachine =
        List.of("Out of Memory Error", "Permission Error", "IO Error: Cannot open").stream()
            .anyMatch(text::startsWith);
    return ofTheMachine
        ? DuckTrouble.of(name, e, limits)
        : new DataException(
            "%s: the Parquet file is damaged: %s"
                .formatted(name, DuckTrouble.bare(text).replace("TProtocolException: ", "")),
            e);
  }
}
