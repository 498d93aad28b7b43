package io.fovea.sources.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.source.Columns;
import io.fovea.source.DataException;
import io.fovea.source.ScanpathSource;
import io.fovea.source.SourceContext;
import io.fovea.spec.FoveaException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad files and values: each ends in one message. */
class BadTablesTest {
  private static final String HINT = "; on_bad_row: skip would leave such rows out";

  @TempDir Path folder;

  private void assertRefused(String name, String text, String message) {
    assertRefused(name, text.getBytes(StandardCharsets.UTF_8), message);
  }

  private void assertRefused(String name, byte[] bytes, String message) {
    Path file = Duck.write(folder, name, bytes);
    assertThatThrownBy(() -> Duck.read(file))
        .isInstanceOf(DataException.class)
        .satisfies(e -> assertThat(withoutAdvice(e.getMessage())).isEqualTo(message));
  }

  /** Core may say in brackets how to mend a value. */
  private static String withoutAdvice(String message) {
    return message.replaceFirst(" \\((decimals|a cleaning)[^)]*\\)", "");
  }

  private void assertRefused(String query, Columns columns, String message) {
    Path file = Duck.copy(query, folder.resolve("t.parquet"));
    assertThatThrownBy(() -> Duck.read(new TableSource(file), columns))
        .isInstanceOf(DataException.class)
        .satisfies(e -> assertThat(withoutAdvice(e.getMessage())).isEqualTo(message));
  }

  @ParameterizedTest
  @ValueSource(strings = {"t.csv", "t.parquet", "t.json", "t.ndjson"})
  void an_empty_file_is_refused(String name) {
    assertRefused(name, "", name + ": the file is empty");
  }

  @Test
  void a_file_of_nothing_but_spaces_is_refused() {
    assertRefused("t.csv", "\n\n", "t.csv: the file is empty; expected a header and rows");
    assertRefused("t.json", " \n\n", "t.json: the file is empty");
  }

  @Test
  void a_table_without_rows_is_refused() {
    assertRefused("t.csv", "who,text,x,y,ms,kind\n", "t.csv: has a header but no rows");
    String columns = "'a' AS who, 1 AS text, 0.5 AS x, 0.5 AS y, 1 AS ms, 'b' AS kind";
    assertRefused(
        "SELECT %s WHERE false".formatted(columns),
        Duck.COLUMNS,
        "t.parquet: has a header but no rows");
    assertRefused(
        "t.json",
        "[]",
        "t.json: holds no objects; expected an array of objects, or one object per line");
  }

  @Test
  void what_is_not_the_format_of_its_name_is_refused() {
    byte[] noise = new byte[4000];
    new SplittableRandom(3).nextBytes(noise);
    String mend = "save the table as UTF-8";
    assertRefused("t.csv", noise, "t.csv: line 1 holds bytes that are not UTF-8; " + mend);
    assertRefused("t.csv", "\u0001\u0000abc", "t.csv: is a binary file, not a table of text");
    assertRefused(
        "t.parquet",
        noise,
        "t.parquet: is named like a Parquet file but does not begin like one (with PAR1)");
    assertRefused(
        "t.csv", "PK\u0003\u0004", "t.csv: is a zip archive (a workbook?); save the table as CSV");
    assertRefused("t.csv", "PAR1", "t.csv: is a Parquet file; its name must end in .parquet");
    assertRefused(
        "t.parquet", "PARE", "t.parquet: is an encrypted Parquet file; save it without encryption");
    assertRefused(
        "t.json",
        "who,text\na,1\n",
        "t.json: record 1 is malformed JSON (at byte 1 of it): unexpected character");
  }

  @Test
  void text_that_is_not_utf8_is_refused() {
    byte[] late =
        ("who,text,x,y,ms,kind\n" + "a,1,0.5,0.5,1,b\n".repeat(9000) + "caf\u00e9,1,0,0,1,b\n")
            .getBytes(StandardCharsets.ISO_8859_1);
    Path file = Duck.write(folder, "t.csv", late);
    for (var source : List.of(new TableSource(file), new TableSource(file).skipBadRows())) {
      assertThatThrownBy(() -> Duck.read(source, Duck.COLUMNS))
          .hasMessage("t.csv:9002: holds bytes that are not UTF-8; save the table as UTF-8");
    }
    assertRefused(
        "t.csv",
        "\uFEFFwho,text".getBytes(StandardCharsets.UTF_16LE),
        "t.csv: is UTF-16, which source csv reads; for this source save it as UTF-8");
    assertRefused(
        "t.json",
        "[{\"who\":\"caf\u00e9\"}]".getBytes(StandardCharsets.ISO_8859_1),
        "t.json: record 1 is malformed JSON (at byte 12 of it): invalid UTF-8 encoding in string");
    assertRefused(
        "t.json",
        "\uFEFF[]",
        "t.json: begins with a byte order mark, which is no JSON; save it without");
  }

  @Test
  void damaged_compression_is_refused() {
    StringBuilder text = new StringBuilder(Duck.GOOD);
    new SplittableRandom(5).doubles(5000).forEach(x -> text.append("a,1," + x + ",0,1,news\n"));
    byte[] whole = Duck.gzip(text.toString());
    assertRefused(
        "t.csv.gz",
        Arrays.copyOf(whole, whole.length / 2),
        "t.csv.gz: ends in the middle of its compressed data");
    byte[] badSum = whole.clone();
    badSum[badSum.length - 6] ^= 1;
    assertRefused(
        "t.csv.gz", badSum, "t.csv.gz: its compressed data are damaged: Corrupt GZIP trailer");
    assertRefused("t.csv.gz", Duck.GOOD, "t.csv.gz: is named .gz but is not compressed with gzip");
    assertRefused(
        "t.json.gz",
        Arrays.copyOf(whole, whole.length / 2),
        "t.json.gz: ends in the middle of its compressed data");
  }

  @Test
  void a_parquet_file_that_is_cut_off_is_refused() throws Exception {
    Path good =
        Duck.copyCsv(Duck.write(folder, "g.csv", Duck.GOOD), "*", folder.resolve("g.parquet"));
    byte[] whole = Files.readAllBytes(good);
    Path file = Duck.write(folder, "t.parquet", Arrays.copyOf(whole, whole.length - 100));
    assertThatThrownBy(() -> Duck.read(file))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "t.parquet: the Parquet file is damaged: No magic bytes found at end of file '%s'",
            file);
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
    assertRefused("t.csv", Duck.GOOD.replace(line, broken), "t.csv:3" + complaint + hint);
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
    assertRefused(
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
    assertRefused(
        "SELECT 1 AS k, 0.5 AS y, %s AS x".formatted(x),
        Columns.of("k"),
        "t.parquet: column 'x' holds values of the type %s, expected numbers; a query of source sql can make them of it"
            .formatted(type));
  }

  @Test
  void nested_values_are_no_key() {
    assertRefused(
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
  void damaged_json_is_told_by_line_or_record() {
    String good = "{\"who\":\"a\",\"text\":1,\"x\":0,\"y\":0,\"ms\":1,\"kind\":\"b\"}";
    assertRefused(
        "t.ndjson",
        good + "\n{\"who\":\"b\",\n",
        "t.ndjson: line 2 is malformed JSON (at byte 13 of it): unexpected end of data");
    assertRefused(
        "t.json", "[" + good + ",", "t.json: is cut off: it begins with [ and does not end with ]");
    assertRefused(
        "t.json",
        "[" + good + ", {\"who\":,}]",
        "t.json: record 2 is malformed JSON (at byte 8 of it): unexpected character");
    assertRefused(
        "t.json",
        "[1, 2]",
        "t.json: holds no objects; expected an array of objects, or one object per line");
    assertRefused(
        "t.json",
        "[{\"who\":1,\"text\":1,\"x\":0,\"x\":1,\"y\":0,\"ms\":1,\"kind\":1}]",
        "t.json: record 1: Object {\"who\":1,\"text\":1,\"x\":0,\"x\":1,\"y\":0,\"ms\":1,\"kind\":... has"
            + " duplicate key \"x\"");
  }

  @Test
  void json_says_missing_by_leaving_out() {
    String good = "{\"who\":\"a\",\"text\":1,\"x\":0,\"y\":0,\"ms\":1,\"kind\":\"b\"}\n";
    assertRefused(
        "t.ndjson",
        good + good.replace("\"x\":0,", ""),
        "t.ndjson:2, column 'x': expected a finite number, got \"\"" + HINT);
  }

  @Test
  void quotes_that_do_not_match_are_refused_even_where_bad_rows_are_skipped() {
    String complaint = ": a quote is never closed, or text follows a closing quote";
    for (String broken : List.of("\"b,1,0.9", "\"b\"c,1,0.9")) {
      Path file = Duck.write(folder, "t.csv", Duck.GOOD.replace("b,1,0.9", broken));
      for (TableSource source :
          List.of(new TableSource(file), new TableSource(file).skipBadRows())) {
        assertThatThrownBy(() -> Duck.read(source, Duck.COLUMNS)).hasMessage("t.csv:6" + complaint);
      }
    }
  }

  @Test
  void a_line_that_is_no_line_is_refused() {
    assertRefused(
        "t.csv",
        Duck.GOOD + "z".repeat(2_100_000) + ",1,0,0,1,b\n",
        "t.csv:7: the line is longer than 2,000,000 bytes; is a quote never closed?");
    assertRefused(
        "t.csv",
        Duck.GOOD.replace("150,news\n", "150,news\r\n"),
        "t.csv:3: the line ends otherwise than the first one does (Unix, Windows and old Mac line ends"
            + " are mixed); save the table with one kind, or read it with source csv");
  }

  @Test
  void missing_and_repeated_columns_are_named() {
    assertRefused(
        "t.csv",
        Duck.GOOD.replace("who,text", "subject,txt"),
        "t.csv: no column 'who' (for key and participant), no column 'text' (for key; did you mean"
            + " 'txt'?); columns present: [subject, txt, x, y, ms, kind]");
    assertRefused(
        "t.csv",
        "who,text,x,y,x,kind,ms\n",
        "t.csv: column 'x' (for x) stands in the header more than once, in fields 3 and 5");
    assertRefused(
        "SELECT 1 AS K, 0.5 AS x, 0.5 AS y",
        Columns.of("k"),
        "t.parquet: no column 'k' (for key and participant; did you mean 'K'?); columns present: [K, x, y]");
  }

  @Test
  void a_file_that_vanishes_after_the_check_is_reported() throws Exception {
    for (String name : List.of("t.csv", "t.json", "t.parquet")) {
      Path file = Duck.copyCsv(Duck.write(folder, "g.csv", Duck.GOOD), "*", folder.resolve(name));
      ScanpathSource source = new TableSource(file).create(SourceContext.of(Duck.COLUMNS));
      Files.delete(file);
      assertThatThrownBy(source::read)
          .isInstanceOf(FoveaException.class)
          .hasMessageContaining(name);
    }
  }

  @Test
  void too_little_memory_is_said() {
    Path file =
        Duck.copy(
            "SELECT 1 AS k, 0.5 AS x, 0.5 AS y, repeat('abcdefgh', 4000000) AS z FROM range(9)",
            folder.resolve("t.parquet"));
    var source = new TableSource(file, "auto", "point", "fail", 64, 1);
    assertThatThrownBy(() -> Duck.read(source, Columns.of("k", "z")))
        .isInstanceOf(DataException.class)
        .hasMessage("t.parquet: DuckDB needs more memory than memory_limit_mb: 64 allows");
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
