package io.fovea.sources.duckdb;

import io.fovea.source.BadRows;
import io.fovea.source.DataException;
import io.fovea.source.MissingText;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes files a table that a query can name. */
final class NamedTable {
  private final DuckSession session;
  private final String name;
  private final TableFiles files;

  NamedTable(DuckSession session, String name, TableFiles files) {
    this.session = session;
    this.name = name;
    this.files = files;
  }

  /**
   * Makes the view.
   *
   * @param delimiter of a CSV
   * @param comma whether decimals follow a comma in a CSV
   */
  void create(String delimiter, boolean comma) {
    try {
      String select =
          switch (files.format()) {
            case PARQUET -> many("read_parquet", this::parquet);
            case JSON -> many("read_json", this::json);
            case CSV -> csv(delimiter, comma);
          };
      session.execute("CREATE TEMP VIEW %s AS %s".formatted(Sql.name(name), select));
    } catch (SQLException e) {
      throw explain(e);
    }
  }

  private DataException explain(SQLException e) {
    String place = "tables." + name;
    return CsvTrouble.of(String.valueOf(e.getMessage()))
        .map(trouble -> new DataException(place + ": " + trouble.at(), e))
        .orElseGet(() -> DuckTrouble.of(place, e, session.limits()));
  }

  /** Looks at a file, so that what is wrong with it is told by its name. */
  private interface Look {
    DuckTable at(Path file, String name);
  }

  private String many(String reader, Look look) {
    List<String> paths = new ArrayList<>();
    List<String> first = List.of();
    for (Path file : files.files()) {
      DuckTable table = look.at(file, files.nameOf(file));
      List<String> header = table.header().stream().sorted().toList();
      first = paths.isEmpty() ? header : first;
      requireSame(table, first, header);
      paths.add(DuckFiles.safe(file, table.name()));
    }
    return "SELECT * FROM %s(%s, union_by_name = true, hive_partitioning = false)"
        .formatted(reader, Sql.texts(paths));
  }

  private DuckTable parquet(Path file, String called) {
    return ParquetTable.open(session, file, called);
  }

  private DuckTable json(Path file, String called) {
    return JsonTable.open(session, file, called, List.of());
  }

  private void requireSame(DuckTable table, List<String> first, List<String> header) {
    if (files.format() != Format.JSON && !header.equals(first)) {
      throw new DataException(
          "%s: must have the columns of the first file of the table %s, %s; it has %s"
              .formatted(table.name(), name, OneLine.list(first), OneLine.list(header)));
    }
  }

  private String csv(String delimiter, boolean comma) throws SQLException {
    List<String> selects = new ArrayList<>();
    List<String> header = List.of();
    for (Path file : files.files()) {
      CsvTable table =
          CsvTable.open(
              file,
              files.nameOf(file),
              delimiter,
              Optional.empty(),
              BadRows.FAIL,
              session.limits());
      requireDistinct(table);
      header = selects.isEmpty() ? table.header() : header;
      requireSame(
          table, header.stream().sorted().toList(), table.header().stream().sorted().toList());
      String columns =
          table.columns().stream()
              .map(column -> column.value() + " AS " + Sql.name(column.name()))
              .collect(Collectors.joining(", "));
      selects.add("SELECT %s FROM %s".formatted(columns, table.from(List.of())));
    }
    String all = String.join(" UNION ALL BY NAME ", selects);
    List<Boolean> numeric = numeric(header, all, comma);
    List<String> values = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      String column = Sql.name(header.get(i));
      values.add(
          numeric.get(i)
              ? Numbers.inText(column, comma) + " AS " + column
              : "trim(%s) AS %s".formatted(column, column));
    }
    return "SELECT %s FROM (%s)".formatted(String.join(", ", values), all);
  }

  private static void requireDistinct(CsvTable table) {
    Map<String, String> seen = new HashMap<>();
    for (String column : table.header()) {
      String twin = seen.put(column.toLowerCase(Locale.ROOT), column);
      if (twin != null) {
        throw new DataException(
            "%s: a query cannot tell the columns '%s' and '%s' apart"
                .formatted(table.name(), OneLine.of(twin), OneLine.of(column)));
      }
    }
  }

  /**
   * Which columns are numbers: every value is one, or missing, and none is written as an identifier
   * is, with leading zeros or more digits than a double keeps.
   */
  private List<Boolean> numeric(List<String> header, String all, boolean comma)
      throws SQLException {
    List<String> tests = new ArrayList<>();
    for (String name : header) {
      String column = Sql.name(name);
      tests.add(
          """
          count(%1$s) > 0 AND coalesce(bool_and(coalesce(lower(trim(%1$s)) IN (%2$s) OR \
          (isfinite(%3$s) AND NOT regexp_matches(%1$s, '^\\s*[-+]?(0[0-9]|[0-9]{16})')), \
          %1$s IS NULL)), true)"""
              .formatted(
                  column,
                  MissingText.words().stream()
                      .sorted()
                      .map(Sql::text)
                      .collect(Collectors.joining(", ")),
                  Numbers.inText(column, comma)));
    }
    String sql = "SELECT %s FROM (%s)".formatted(String.join(", ", tests), all);
    return session.rows(sql).get(0).stream().map("true"::equals).toList();
  }
}
