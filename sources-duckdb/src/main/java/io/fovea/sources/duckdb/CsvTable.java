package io.fovea.sources.duckdb;

import io.fovea.source.BadRows;
import io.fovea.source.Columns;
import io.fovea.source.DataException;
import io.fovea.source.TextTable;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A file of text. DuckDB guesses nothing: its guesses turn {@code 007} into 7 and take the header
 * of a table of texts for a row. The header and the delimiter are found by core's rules, and every
 * value is read as text. Columns go by their place, since DuckDB ignores the case of names.
 *
 * <p>Lines are counted by rows: an empty line, or a line break between quotes, shifts the count.
 */
record CsvTable(
    Path file, String name, TextTable text, String compression, BadRows badRows, Limits limits)
    implements DuckTable {
  /** Looks at a file. */
  static CsvTable open(
      Path file,
      String name,
      String delimiter,
      Optional<Columns> columns,
      BadRows badRows,
      Limits limits) {
    String compression = new FileStart(file, name).requireText();
    TextTable text = TextTable.of(file, delimiter, columns);
    return new CsvTable(file, name, text, compression, badRows, limits);
  }

  @Override
  public List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    for (String header : text.header()) {
      columns.add(new Column(header, "c" + columns.size(), "VARCHAR"));
    }
    return columns;
  }

  @Override
  public String from(Collection<String> wanted) {
    List<String> places = columns().stream().map(Column::value).toList();
    String skip = "";
    if (badRows == BadRows.SKIP) {
      skip =
          ", store_rejects = true, rejects_limit = 0, rejects_table = 'rejected', rejects_scan = 'scanned'";
    }
    return """
        read_csv(%s, auto_detect = false, header = true, skip = %d, delim = %s, quote = '"', \
        escape = '"', compression = '%s', hive_partitioning = false, columns = %s%s)"""
        .formatted(
            Sql.text(DuckFiles.safe(file, name)),
            text.linesBefore(),
            Sql.text(String.valueOf(text.delimiter())),
            compression,
            Sql.allText(places),
            skip);
  }

  @Override
  public long firstLine() {
    return 2L + text.linesBefore();
  }

  @Override
  public Optional<BadRow> culprit(SQLException e) {
    return CsvTrouble.of(String.valueOf(e.getMessage())).flatMap(this::badRow);
  }

  /** Only a wrong number of fields: what spoils more than its own row is refused. */
  private Optional<BadRow> badRow(CsvTrouble trouble) {
    return trouble
        .found()
        .map(
            found ->
                new BadRow(
                    trouble.line(),
                    "expected %d fields like the header, got %s"
                        .formatted(text.header().size(), found)));
  }

  @Override
  public List<BadRow> leftOut(DuckSession session) throws SQLException {
    if (badRows != BadRows.SKIP) {
      return List.of();
    }
    List<List<String>> rejected =
        session.rows(
            "SELECT line, string_agg(error_message, ' ') FROM rejected GROUP BY line ORDER BY line");
    session.execute("DROP TABLE rejected");
    session.execute("DROP TABLE scanned");
    List<BadRow> rows = new ArrayList<>();
    for (List<String> row : rejected) {
      CsvTrouble trouble = CsvTrouble.of(name, Long.parseLong(row.get(0)), row.get(1));
      rows.add(badRow(trouble).orElseThrow(() -> refuse(trouble)));
    }
    return rows;
  }

  @Override
  public DataException explain(SQLException e) {
    String message = String.valueOf(e.getMessage());
    Optional<CsvTrouble> trouble = CsvTrouble.of(message);
    if (trouble.isPresent()) {
      return refuse(trouble.get());
    }
    if (message.contains("state machine reached an invalid state")) {
      return new DataException(
          LineEnds.firstOther(file)
              .map(other -> "%s:%d: %s".formatted(name, other, LineEnds.MIXED))
              .orElse(name + ": cannot be read as CSV: a field holds what no field can hold"),
          e);
    }
    return DuckTrouble.of(name, e, limits);
  }

  private DataException refuse(CsvTrouble trouble) {
    return new DataException("%s:%d: %s".formatted(name, trouble.line(), trouble.complaint()));
  }
}
