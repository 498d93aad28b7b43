package io.fovea.sources.duckdb;

import io.fovea.source.DataException;
import io.fovea.source.FixationRow;
import io.fovea.source.FixationTable;
import java.sql.SQLException;
import org.duckdb.DuckDBDataChunkReader;
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
    try {
      new ChunkedRows(session, table.name()).read(plan.sql(), this::take);
      for (BadRow bad : table.leftOut(session)) {
        take(bad);
      }
    } catch (SQLException e) {
      throw refused(e);
    }
    return values.singleEyes();
  }

  private void take(DuckDBDataChunkReader chunk, long size) {
    DuckDBReadableVector changed = chunk.vector(0);
    values.bind(chunk);
    for (long i = 0; i < size; i++) {
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

  private DataException refused(SQLException e) {
    table.culprit(e).ifPresent(this::take); // refuses, with the words of all bad rows
    return table.explain(e);
  }
}
