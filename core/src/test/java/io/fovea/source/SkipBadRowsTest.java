package io.fovea.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.label.Dataset;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SkipBadRowsTest {
  @TempDir Path folder;

  private Dataset read(String text) {
    Path file = Tables.write(folder, "t.csv", text);
    return Tables.read(new CsvSource(file).skipBadRows(), Tables.COLUMNS);
  }

  @Test
  void bad_rows_are_left_out_counted_and_shown() {
    Dataset dataset =
        read(Tables.GOOD.replace("0.4,150", "-,150").replace("0.5,0.6", "0.5").replace("250", "x"));
    assertThat(Tables.shown(dataset))
        .containsExactly("(a, 1) news 0.1|0.2|100.0", "(b, 1) poem 0.9|1.0|300.0");
    assertThat(dataset.report().rows()).isEqualTo(5);
    assertThat(dataset.report().skippedRows()).isEqualTo(3);
    assertThat(dataset.report().notes())
        .containsExactly(
            "skipped 3 of 5 rows; the first of them:",
            "t.csv:3, column 'y': expected a finite number, got \"-\"",
            "t.csv:4: expected 6 fields like the header, got 5",
            "t.csv:5, column 'ms': expected milliseconds >= 0, got \"x\"",
            "1 scanpaths are missing because all their rows were skipped, for example (a, 2)",
            "2 of 2 scanpaths have fewer than three fixations; heatmaps show them all alike");
  }

  @Test
  void only_the_first_few_are_shown() {
    StringBuilder text = new StringBuilder(Tables.GOOD);
    for (int i = 0; i < 100; i++) {
      text.append("c,").append(i).append(",?,0,0,news\n");
    }
    assertThat(read(text.toString()).report().notes())
        .hasSize(8)
        .startsWith("skipped 100 of 105 rows; the first of them:")
        .contains(
            "100 scanpaths are missing because all their rows were skipped, for example"
                + " (c, 0), (c, 1), (c, 2), (c, 3), (c, 4)");
  }

  @Test
  void a_contradiction_is_no_bad_row() {
    assertThatThrownBy(() -> read(Tables.GOOD.replace("300,poem", "300,news")))
        .hasMessageContaining("has the label \"news\" here and \"poem\" in line 4");
  }

  @Test
  void a_table_of_bad_rows_only_is_refused() {
    assertThatThrownBy(() -> read(Tables.GOOD.replace("0.", "O.").replace("1,300", "?,300")))
        .hasMessage(
            "t.csv: all 5 rows are bad, for example t.csv:2, column 'x': expected a finite number,"
                + " got \"O.1\"");
  }
}
