package io.fovea.sources.duckdb;

import io.fovea.source.DataException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The result of a query that somebody wrote. Rows are counted from 1.
 *
 * @param from the query as a table: DuckDB's function {@code query} takes one SELECT and nothing
 *     else
 */
record QueryTable(String name, String from, List<Column> columns, Limits limits)
    implements DuckTable {
  private static final String NAME = "query";

  static QueryTable open(DuckSession session, String query) {
    String from = "query(" + Sql.text(query) + ")";
    try {
      return new QueryTable(NAME, from, session.describe(from), session.limits());
    } catch (SQLException e) {
      throw explain(e, session.limits());
    }
  }

  @Override
  public String from(Collection<String> wanted) {
    return from;
  }

  @Override
  public DataException explain(SQLException e) {
    return explain(e, limits);
  }

  private static DataException explain(SQLException e, Limits limits) {
    Optional<CsvTrouble> csv = CsvTrouble.of(String.valueOf(e.getMessage()));
    if (csv.isPresent()) {
      return new DataException(
          "query: %s:%d: %s".formatted(csv.get().file(), csv.get().line(), csv.get().complaint()),
          e);
    }
    String text = DuckTrouble.text(e);
    if (text.startsWith("Permission Error") || text.contains("No files found")) {
      return new DataException(
          "query: %s; a query reads files in source.folder (`.` is the experiment file's folder) and"
                  .formatted(DuckTrouble.bare(text))
              + " those that source.tables names",
          e);
    }
    if (text.startsWith("Missing Extension Error")) {
      return new DataException(
          "query: %s; nothing is downloaded: save what it reads as Parquet, CSV or JSON beside the"
                  .formatted(DuckTrouble.bare(text))
              + " experiment",
          e);
    }
    boolean ofTheText =
        List.of("Parser Error", "Binder Error", "Catalog Error").stream()
            .anyMatch(text::startsWith);
    return ofTheText
        ? new DataException("query: " + DuckTrouble.bare(text), e)
        : DuckTrouble.of(NAME, e, limits);
  }
}
