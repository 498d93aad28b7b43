package io.fovea.sources.duckdb;

import io.fovea.source.BadRows;
import io.fovea.source.DataException;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A table in whichever format, for whoever looks at one of which nothing is known. */
public final class AnyTable {
  private static final String MISSING = "";

  private AnyTable() {}

  /**
   * Hands over the columns' names, then row after row, every value as text, empty where it is
   * missing.
   *
   * @param path a file, a folder or a pattern, as of {@link TableSource}
   * @throws io.fovea.spec.SettingException if there is no such table
   * @throws io.fovea.source.DataException if it cannot be read, or its files have other columns
   *     than the first
   */
  public static void read(Path path, Consumer<List<String>> header, Consumer<List<String>> row) {
    TableFiles files = TableFiles.of("path", path);
    Limits limits = new Limits(Limits.MEMORY_MB, 0);
    try (DuckSession session = DuckSession.open(limits, files.files())) {
      List<String> columns = open(session, files, files.files().get(0)).header();
      header.accept(columns);
      for (Path file : files.files()) {
        read(session, open(session, files, file), columns, row);
      }
    }
  }

  private static DuckTable open(DuckSession session, TableFiles files, Path file) {
    String name = files.nameOf(file);
    return switch (files.format()) {
      case PARQUET -> ParquetTable.open(session, file, name);
      case CSV ->
          CsvTable.open(file, name, "auto", Optional.empty(), BadRows.FAIL, session.limits());
      case JSON -> JsonTable.open(session, file, name, List.of());
    };
  }

  /** In the order of {@code columns}; a column that a file does not have is missing in its rows. */
  private static void read(
      DuckSession session, DuckTable table, List<String> columns, Consumer<List<String>> row) {
    List<String> names = table.header();
    boolean ended = false;
    try (PreparedStatement statement = session.prepare(sql(table));
        ResultSet result = statement.executeQuery()) {
      while (result.next()) {
        ended = result.getObject(1) == null;
        if (!ended) {
          row.accept(fields(result, names, columns));
        }
      }
    } catch (SQLException e) {
      throw table.explain(e);
    }
    if (!ended) {
      throw new DataException(table.name() + ": DuckDB stopped before the last row");
    }
  }

  /** A last row is added whose first value is missing: DuckDB may stop without a word. */
  private static String sql(DuckTable table) {
    List<Column> columns = table.columns();
    return "SELECT true, %s FROM %s UNION ALL SELECT NULL, %s"
        .formatted(
            columns.stream().map(Column::value).collect(Collectors.joining(", ")),
            table.from(table.header()),
            columns.stream().map(column -> "NULL").collect(Collectors.joining(", ")));
  }

  private static List<String> fields(ResultSet result, List<String> names, List<String> columns)
      throws SQLException {
    List<String> fields = new ArrayList<>(columns.size());
    for (String column : columns) {
      int place = names.indexOf(column);
      String value = place < 0 ? null : result.getString(place + 2);
      fields.add(value == null ? MISSING : value);
    }
    return fields;
  }
}
