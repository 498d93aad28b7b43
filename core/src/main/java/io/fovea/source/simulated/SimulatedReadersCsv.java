package io.fovea.source.simulated;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.fovea.scanpath.Scanpath;
import io.fovea.scanpath.ScanpathKey;
import io.fovea.source.Columns;
import io.fovea.source.CsvSource;
import io.fovea.source.Recording;
import io.fovea.source.SourceContext;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes simulated readers as a table that {@link CsvSource} reads back, number for number. Each
 * row is marked in the column {@link CsvSource#SIMULATED}, so that the table does not pass for a
 * recording later.
 */
public final class SimulatedReadersCsv {
  private static final String SUBJECT = "SUBJ_NAME";
  private static final String TEXT = "TEXT";
  private static final String TASK = "TEXT_TYPE";
  private static final String X = "norm_pos_x";
  private static final String Y = "norm_pos_y";
  private static final String DURATION = "duration";
  private static final String TRUE = "true";

  private SimulatedReadersCsv() {}

  /** The written table's columns and their roles. */
  public static Columns columns() {
    return Columns.of(SUBJECT, TEXT).x(X).y(Y).duration(DURATION).label(TASK);
  }

  /** Writes the table; the writer is flushed and left open. */
  public static void write(SimulatedReaders readers, Writer out) throws IOException {
    CsvWriter table = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    table.writeRecord(SUBJECT, TEXT, TASK, X, Y, DURATION, CsvSource.SIMULATED);
    for (Recording recording : readers.create(SourceContext.none()).read().recordings()) {
      writeRows(table, recording.scanpath(), recording.labels().get(0));
    }
    table.flush();
  }

  private static void writeRows(CsvWriter table, Scanpath scanpath, String task) {
    String subject = ScanpathKey.text(scanpath.key().values().get(0));
    String text = ScanpathKey.text(scanpath.key().values().get(1));
    for (int i = 0; i < scanpath.size(); i++) {
      table.writeRecord(
          subject,
          text,
          task,
          Double.toString(scanpath.x(i)),
          Double.toString(scanpath.y(i)),
          Double.toString(scanpath.durationMs(i)),
          TRUE);
    }
  }
}
