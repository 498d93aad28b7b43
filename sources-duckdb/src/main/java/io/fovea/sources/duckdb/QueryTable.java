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
      return new DataException("query: " + csv.get().at(), e);
    }
    String text = DuckTrouble.text(e);
    boolean ofAFile =
        List.of("Permission Error", "Missing Extension Error").stream().anyMatch(text::startsWith);
    if (ofAFile || text.contains("No files found")) {
      return new DataException(
          "query: %s; a query reads what source.tables names: give the file a name there and use that"
              .formatted(DuckTrouble.bare(text)),
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
