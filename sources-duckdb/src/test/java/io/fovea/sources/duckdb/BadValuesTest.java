package io.fovea.sources.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.source.Columns;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables with values and columns that no role can take: each ends in one message. */
class BadValuesTest {
  private static final String HINT = "; on_bad_row: skip would leave such rows out";

  @TempDir Path folder;

  private Refusals refused() {
    return new Refusals(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "150~-~, column 'ms': expected milliseconds >= 0, got \"-\"",
        "150~-1.5~, column 'ms': expected milliseconds >= 0, got \"-1.5\"",
        "0.3~inf~, column 'x': expected a finite number, got \"inf\"",
        "0.3~1e999~, column 'x': expected a finite number, got \"1e999\"",
        "0.3~1_0~, column 'x': expected a finite number, got \"1_0\"",
        "0.3~0x1p3~, column 'x': expected a finite number, got \"0x1p3\"",
        "0.4~\"0,4\"~, column 'y': expected a finite number, got \"0,4\"",
        "0.4~1,2~: expected 6 fields like the header, got 7",
        "0.3,~~: expected 6 fields like the header, got 5",
        "a,1,0.3~ ,1,0.3~, column 'who': expected a value, got \"\"",
        "150,news~150,poem~, column 'kind': scanpath (a, 1) has the label \"poem\" here and \"news\" in line 2; it must have one",
      })
  void a_bad_value_of_a_csv_is_shown_with_line_and_column(
      String good, String bad, String complaint) {
    String line = "a,1,0.3,0.4,150,news";
    String broken = line.replace(good, bad == null ? "" : bad);
    assertThat(broken).isNotEqualTo(line);
    String hint = complaint.endsWith("one") ? "" : HINT;
    refused().text("t.csv", Duck.GOOD.replace(line, broken), "t.csv:3" + complaint + hint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "NULL::double~, column 'x': expected a finite number, got \"\"",
        "'nan'::double~, column 'x': expected a finite number, got \"NaN\"",
        "'inf'::double~, column 'x': expected a finite number, got \"Infinity\"",
        "'abc'~, column 'x': expected a finite number, got \"abc\"",
      })
  void a_bad_value_of_a_parquet_file_is_shown_with_row_and_column(String x, String complaint) {
    refused()
        .query(
            "SELECT 1 AS k, 0.5 AS y, %s AS x".formatted(x),
            Columns.of("k"),
            "t.parquet:1" + complaint + HINT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "true~BOOLEAN", "DATE '2024-01-01'~DATE", "TIMESTAMP '2024-01-01 00:00:00'~TIMESTAMP",
        "[1.0::double]~DOUBLE[]", "{'a': 1}~STRUCT(a INTEGER)", "'a'::blob~BLOB",
        "INTERVAL 1 SECOND~INTERVAL", "TIME '10:00:00'~TIME",
      })
  void a_column_that_can_be_no_number_is_refused_by_its_type(String x, String type) {
    refused()
        .query(
            "SELECT 1 AS k, 0.5 AS y, %s AS x".formatted(x),
            Columns.of("k"),
            "t.parquet: column 'x' holds values of the type %s, expected numbers; a query of source sql can make them of it"
                .formatted(type));
  }

  @Test
  void nested_values_are_no_key() {
    refused()
        .query(
            "SELECT [1] AS k, 0.5 AS y, 0.5 AS x",
            Columns.of("k"),
            "t.parquet: column 'k' holds values of the type INTEGER[], expected a text or a number; a query of"
                + " source sql can make them of it");
    Path json = Duck.write(folder, "t.json", "[{\"k\": {\"a\": 1}, \"x\": 1, \"y\": 1}]");
    assertThatThrownBy(() -> Duck.read(new TableSource(json), Columns.of("k")))
        .hasMessageStartingWith(
            "t.json: column 'k' holds values of the type STRUCT(a JSON), expected");
  }

  @Test
  void json_says_missing_by_leaving_out() {
    String good = "{\"who\":\"a\",\"text\":1,\"x\":0,\"y\":0,\"ms\":1,\"kind\":\"b\"}\n";
    refused()
        .text(
            "t.ndjson",
            good + good.replace("\"x\":0,", ""),
            "t.ndjson:2, column 'x': expected a finite number, got \"\"" + HINT);
  }

  @Test
  void missing_and_repeated_columns_are_named() {
    refused()
        .text(
            "t.csv",
            Duck.GOOD.replace("who,text", "subject,txt"),
            "t.csv: no column 'who' (for key and participant), no column 'text' (for key; did you mean"
                + " 'txt'?); columns present: [subject, txt, x, y, ms, kind]");
    refused()
        .text(
            "t.csv",
            "who,text,x,y,x,kind,ms\n",
            "t.csv: column 'x' (for x) stands in the header more than once, in fields 3 and 5");
    refused()
        .query(
            "SELECT 1 AS K, 0.5 AS x, 0.5 AS y",
            Columns.of("k"),
            "t.parquet: no column 'k' (for key and participant; did you mean 'K'?); columns present: [K, x, y]");
  }

  @Test
  void settings_are_checked() {
    Path file = Path.of("t.csv");
    assertThatThrownBy(() -> new TableSource(file, "comm", "point", "fail", 1024, 0))
        .hasMessageStartingWith("delimiter has no value 'comm'; did you mean 'comma'?");
    assertThatThrownBy(() -> new TableSource(file, "auto", "dot", "fail", 1024, 0))
        .hasMessage("decimal has no value 'dot'; known: [point, comma]");
    assertThatThrownBy(() -> new TableSource(file, "auto", "point", "ignore", 1024, 0))
        .hasMessage("on_bad_row has no value 'ignore'; known: [fail, skip]");
    assertThatThrownBy(() -> new TableSource(file, "auto", "point", "fail", 10, 0))
        .hasMessage("memory_limit_mb must be >= 64, got 10");
    assertThatThrownBy(() -> new TableSource(file, "auto", "point", "fail", 1024, -1))
        .hasMessage("threads must be between 0 and 1024, got -1");
  }
}
