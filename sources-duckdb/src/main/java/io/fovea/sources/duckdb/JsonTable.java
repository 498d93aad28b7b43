package io.fovea.sources.duckdb;

import io.fovea.source.DataException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A file of JSON: an array of objects, or one object per line. Rows are counted from 1. Values are
 * read as texts, as they stand: an identifier {@code "007"} stays one, and a number keeps its
 * digits. Which columns there are is told by the first 20,480 objects, or by all of them where
 * those do not have every column that is wanted.
 */
record JsonTable(String name, String reader, List<Column> columns, Limits limits)
    implements DuckTable {
  /**
   * Looks at a file.
   *
   * @param wanted columns that should be there
   */
  static JsonTable open(DuckSession session, Path file, String name, Collection<String> wanted) {
    FileStart start = new FileStart(file, name);
    String compression = start.requireText();
    start.requireJson();
    String reader =
        "read_json(%s, compression = '%s', hive_partitioning = false, %s)"
            .formatted(Sql.text(DuckFiles.safe(file, name)), compression, "%s");
    try {
      List<Column> columns = session.describe(reader.formatted("maximum_depth = 2"));
      if (!columns.stream().map(Column::name).toList().containsAll(wanted)) {
        columns = session.describe(reader.formatted("maximum_depth = 2, sample_size = -1"));
      }
      // DuckDB's name for what is no object.
      if (columns.size() == 1 && columns.get(0).name().equals("json")) {
        throw new DataException(
            name + ": holds no objects; expected an array of objects, or one object per line");
      }
      return new JsonTable(name, reader, texts(columns), session.limits());
    } catch (SQLException e) {
      throw DuckTrouble.of(name, e, session.limits());
    }
  }

  /** Nested values stay what they are, since no role takes them. */
  private static List<Column> texts(List<Column> columns) {
    return columns.stream()
        .map(c -> c.type() == ValueType.UNFIT ? c : Column.named(c.name(), "VARCHAR"))
        .toList();
  }

  @Override
  public String from(Collection<String> wanted) {
    Map<String, String> seen = new HashMap<>();
    for (String column : wanted) {
      String twin = seen.put(column.toLowerCase(Locale.ROOT), column);
      if (twin != null) {
        throw new DataException(
            "%s: the columns '%s' and '%s' differ only in upper and lower case, which this source"
                    .formatted(name, twin, column)
                + " cannot tell apart in JSON");
      }
    }
    return reader.formatted("columns = " + Sql.allText(wanted));
  }

  @Override
  public DataException explain(SQLException e) {
    return DuckTrouble.of(name, e, limits);
  }
}
