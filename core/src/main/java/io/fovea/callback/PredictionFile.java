package io.fovea.callback;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.fovea.metric.Outcomes;
import io.fovea.spec.FileTrouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A table that grows beside its place and is moved there when it is whole. */
public final class PredictionFile {
  private final Path file;
  private final Path draft;
  private final List<String> keyColumns;
  private CsvWriter table;

  /**
   * @param keyColumns names of the key's columns; key_1, key_2, ... if there are none
   */
  public PredictionFile(Path file, List<String> keyColumns) {
    this.file = file;
    this.draft = file.resolveSibling("." + file.getFileName() + ".draft");
    this.keyColumns = keyColumns;
  }

  /** Writes a row for each scanpath. */
  public void add(Outcomes outcomes) {
    if (outcomes.size() == 0) {
      return;
    }
    try {
      if (table == null) {
        table = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(draft);
        table.writeRecord(PredictionColumns.header(outcomes, keyColumns));
      }
      for (int i = 0; i < outcomes.size(); i++) {
        table.writeRecord(PredictionColumns.row(outcomes, i));
      }
    } catch (IOException e) {
      throw FileTrouble.of("cannot write", file, e);
    } catch (UncheckedIOException e) {
      throw FileTrouble.of("cannot write", file, e.getCause());
    }
  }

  /** Moves the table into its place, if there is one. */
  public void finish() {
    if (table == null) {
      return;
    }
    try {
      table.close();
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw FileTrouble.of("cannot write", file, e);
    }
  }

  /** Leaves nothing behind. */
  public void drop() {
    if (table == null) {
      return;
    }
    try {
      table.close();
      Files.deleteIfExists(draft);
    } catch (IOException e) {
      throw FileTrouble.of("cannot delete", draft, e);
    }
  }
}
