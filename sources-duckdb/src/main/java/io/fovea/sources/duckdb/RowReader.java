package io.fovea.sources.duckdb;

import io.fovea.source.DataException;
import io.fovea.source.FixationRow;
import io.fovea.source.FixationTable;
import java.sql.SQLException;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;

/** Reads one table's rows into a table of fixations, chunk by chunk. */
final class RowReader {
  private final DuckSession session;
  private final DuckTable table;
  private final FixationTable fixations;
  private final FixationRow row;
  private final RowPlan plan;
  private final RowValues values;
  private final int fields;
  private long rows;
  private boolean ended;

  /**
   * @param fields how many the fixation table's header has
   */
  RowReader(
      DuckSession session, DuckTable table, FixationTable fixations, RowPlan plan, int fields) {
    this.session = session;
    this.table = table;
    this.fixations = fixations;
    this.row = fixations.row();
    this.plan = plan;
    this.values = new RowValues(plan, row, plan.comma());
    this.fields = fields;
  }

  /**
   * Reads everything.
   *
   * @return how many coordinates were those of one eye
   * @throws DataException if the table cannot be read to its end, or a row breaks a rule
   */
  long read() {
    row.file(table.name());
    String sql = plan.sql();
    try {
      try (DuckDBPreparedStatement statement = session.prepare(sql);
          DuckDBChunkedResult result = statement.query()) {
        while (result.nextChunk()) {
          take(result.chunk());
        }
      }
      if (!ended) {
        fail(sql);
      }
      for (BadRow bad : table.leftOut(session)) {
        take(bad);
      }
    } catch (SQLException e) {
      throw refused(e);
    }
    return values.singleEyes();
  }

  private void take(DuckDBDataChunkReader chunk) {
    DuckDBReadableVector changed = chunk.vector(0);
    values.bind(chunk);
    long size = chunk.rowCount();
    for (long i = 0; i < size; i++) {
      if (changed.isNull(i)) {
        ended = true;
        continue;
      }
      if (ended) {
        throw new DataException(table.name() + ": DuckDB gave rows after the last one");
      }
      row.begin(table.firstLine() + rows);
      row.fields(fields);
      if (rows == 0 || changed.getBoolean(i)) {
        values.texts(i);
      }
      values.numbers(i);
      rows++;
      fixations.take();
    }
  }

  private void take(BadRow bad) {
    row.begin(bad.line());
    fixations.takeBad(bad.complaint());
  }

  /** The rows stopped without a word; DuckDB says why where it makes one value of them all. */
  private void fail(String sql) throws SQLException {
    session.rows("SELECT max(hash(every)) FROM (%s) AS every".formatted(sql));
    throw new DataException(
        "%s: DuckDB stopped after %d rows and does not say why".formatted(table.name(), rows));
  }

  private DataException refused(SQLException e) {
    table.culprit(e).ifPresent(this::take); // refuses, with the words of all bad rows
    return table.explain(e);
  }
}
