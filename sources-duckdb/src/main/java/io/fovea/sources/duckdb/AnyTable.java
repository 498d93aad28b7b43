package io.fovea.sources.duckdb;

import io.fovea.source.BadRows;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.duckdb.DuckDBDataChunkReader;

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
    try (DuckSession session = DuckSession.open(new Limits(Limits.MEMORY_MB, 1), files.files())) {
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
    int[] places = columns.stream().mapToInt(names::indexOf).toArray();
    List<String> texts =
        table.columns().stream().map(c -> "CAST(%s AS VARCHAR)".formatted(c.value())).toList();
    try {
      new ChunkedRows(session, table.name())
          .read(
              ChunkedRows.query("true", texts, table.from(names)),
              (chunk, size) -> {
                for (long i = 0; i < size; i++) {
                  row.accept(fields(chunk, i, places));
                }
              });
    } catch (SQLException e) {
      throw table.explain(e);
    }
  }

  private static List<String> fields(DuckDBDataChunkReader chunk, long i, int[] places) {
    List<String> fields = new ArrayList<>(places.length);
    for (int place : places) {
      String value = place < 0 ? null : chunk.vector(place + 1).getString(i);
      fields.add(value == null ? MISSING : value);
    }
    return fields;
  }
}
