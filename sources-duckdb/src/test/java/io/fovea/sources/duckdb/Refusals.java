package io.fovea.sources.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.source.Columns;
import io.fovea.source.DataException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Tables that are refused, with what is said of them. */
record Refusals(Path folder) {
  void text(String name, String text, String message) {
    bytes(name, text.getBytes(StandardCharsets.UTF_8), message);
  }

  void bytes(String name, byte[] bytes, String message) {
    table(Duck.write(folder, name, bytes), Duck.COLUMNS, message);
  }

  /** A Parquet file with a query's result. */
  void query(String query, Columns columns, String message) {
    table(Duck.copy(query, folder.resolve("t.parquet")), columns, message);
  }

  private static void table(Path file, Columns columns, String message) {
    assertThatThrownBy(() -> Duck.read(new TableSource(file), columns))
        .isInstanceOf(DataException.class)
        .satisfies(e -> assertThat(withoutAdvice(e.getMessage())).isEqualTo(message));
  }

  /** Core may say in brackets how to mend a value. */
  private static String withoutAdvice(String message) {
    return message.replaceFirst(" \\((decimals|a cleaning)[^)]*\\)", "");
  }
}
