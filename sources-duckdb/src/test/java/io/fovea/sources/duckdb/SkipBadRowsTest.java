package io.fovea.sources.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.source.CsvSource;
import io.fovea.source.Recordings;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SkipBadRowsTest {
  @TempDir Path folder;

  @Test
  void bad_rows_are_left_out_counted_and_shown_like_the_csv_source_does() {
    String text =
        Duck.GOOD
            .replace("0.3,0.4", "x,0.4")
            .replace("0.5,0.6,200,poem", "0.5,0.6,200")
            .replace("a,2,0.7,0.8", "a,2,0.7,0.8,9");
    Path file = Duck.write(folder, "t.csv", text);
    Recordings read = Duck.read(new TableSource(file).skipBadRows(), Duck.COLUMNS);
    Recordings expected = Duck.read(new CsvSource(file).skipBadRows(), Duck.COLUMNS);
    assertThat(Duck.shown(read)).isEqualTo(Duck.shown(expected)).hasSize(2);
    assertThat(read.report().rows()).isEqualTo(5);
    assertThat(read.report().skippedRows()).isEqualTo(3);
    assertThat(read.report().notes())
        .contains(
            "skipped 3 of 5 rows; the first of them:",
            "t.csv:3, column 'x': expected a finite number, got \"x\"",
            "t.csv:4: expected 6 fields like the header, got 5",
            "t.csv:5: expected 6 fields like the header, got 7");
  }

  @Test
  void every_file_of_a_table_is_counted_for_itself() {
    Duck.write(folder, "t/a.csv", Duck.GOOD + "a,1\n");
    Duck.write(folder, "t/b.csv", Duck.GOOD);
    Duck.write(folder, "t/c.csv", Duck.GOOD + "a,1\na,2\n");
    Recordings read = Duck.read(new TableSource(folder.resolve("t")).skipBadRows(), Duck.COLUMNS);
    assertThat(read.report().rows()).isEqualTo(18);
    assertThat(read.report().skippedRows()).isEqualTo(3);
    assertThat(read.report().notes()).contains("c.csv:8: expected 6 fields like the header, got 2");
  }

  @Test
  void a_table_of_bad_rows_alone_is_refused() {
    Path file = Duck.write(folder, "t.csv", "who,text,x,y,ms,kind\na,1\nb\n");
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> Duck.read(new TableSource(file).skipBadRows(), Duck.COLUMNS))
        .hasMessage(
            "t.csv: all 2 rows are bad, for example t.csv:2: expected 6 fields like the header, got 2");
  }
}
