package io.fovea.sources.duckdb;

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
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no tables, or broken ones: each ends in one message. */
class BadFilesTest {
  @TempDir Path folder;

  private Refusals refused() {
    return new Refusals(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"t.csv", "t.parquet", "t.json", "t.ndjson"})
  void an_empty_file_is_refused(String name) {
    refused().text(name, "", name + ": the file is empty");
  }

  @Test
  void a_file_of_nothing_but_spaces_is_refused() {
    refused().text("t.csv", "\n\n", "t.csv: the file is empty; expected a header and rows");
    refused().text("t.json", " \n\n", "t.json: the file is empty");
  }

  @Test
  void a_table_without_rows_is_refused() {
    refused().text("t.csv", "who,text,x,y,ms,kind\n", "t.csv: has a header but no rows");
    String columns = "'a' AS who, 1 AS text, 0.5 AS x, 0.5 AS y, 1 AS ms, 'b' AS kind";
    refused()
        .query(
            "SELECT %s WHERE false".formatted(columns),
            Duck.COLUMNS,
            "t.parquet: has a header but no rows");
    refused()
        .text(
            "t.json",
            "[]",
            "t.json: holds no objects; expected an array of objects, or one object per line");
  }

  @Test
  void what_is_not_the_format_of_its_name_is_refused() {
    byte[] noise = new byte[4000];
    new SplittableRandom(3).nextBytes(noise);
    String mend = "save the table as UTF-8";
    refused().bytes("t.csv", noise, "t.csv: line 1 holds bytes that are not UTF-8; " + mend);
    refused().text("t.csv", "\u0001\u0000abc", "t.csv: is a binary file, not a table of text");
    refused()
        .bytes(
            "t.parquet",
            noise,
            "t.parquet: is named like a Parquet file but does not begin like one (with PAR1)");
    refused()
        .text(
            "t.csv",
            "PK\u0003\u0004",
            "t.csv: is a zip archive (a workbook?); save the table as CSV");
    refused().text("t.csv", "PAR1", "t.csv: is a Parquet file; its name must end in .parquet");
    refused()
        .text(
            "t.parquet",
            "PARE",
            "t.parquet: is an encrypted Parquet file; save it without encryption");
    refused()
        .text(
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
    refused()
        .bytes(
            "t.csv",
            "\uFEFFwho,text".getBytes(StandardCharsets.UTF_16LE),
            "t.csv: is UTF-16, which source csv reads; for this source save it as UTF-8");
    refused()
        .bytes(
            "t.json",
            "[{\"who\":\"caf\u00e9\"}]".getBytes(StandardCharsets.ISO_8859_1),
            "t.json: record 1 is malformed JSON (at byte 12 of it): invalid UTF-8 encoding in string");
    refused()
        .text(
            "t.json",
            "\uFEFF[]",
            "t.json: begins with a byte order mark, which is no JSON; save it without");
  }

  @Test
  void damaged_compression_is_refused() {
    StringBuilder text = new StringBuilder(Duck.GOOD);
    new SplittableRandom(5).doubles(5000).forEach(x -> text.append("a,1," + x + ",0,1,news\n"));
    byte[] whole = Duck.gzip(text.toString());
    refused()
        .bytes(
            "t.csv.gz",
            Arrays.copyOf(whole, whole.length / 2),
            "t.csv.gz: ends in the middle of its compressed data");
    byte[] badSum = whole.clone();
    badSum[badSum.length - 6] ^= 1;
    refused()
        .bytes(
            "t.csv.gz", badSum, "t.csv.gz: its compressed data are damaged: Corrupt GZIP trailer");
    refused().text("t.csv.gz", Duck.GOOD, "t.csv.gz: is named .gz but is not compressed with gzip");
    refused()
        .bytes(
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

  @Test
  void damaged_json_is_told_by_line_or_record() {
    String good = "{\"who\":\"a\",\"text\":1,\"x\":0,\"y\":0,\"ms\":1,\"kind\":\"b\"}";
    refused()
        .text(
            "t.ndjson",
            good + "\n{\"who\":\"b\",\n",
            "t.ndjson: line 2 is malformed JSON (at byte 13 of it): unexpected end of data");
    refused()
        .text(
            "t.json",
            "[" + good + ",",
            "t.json: is cut off: it begins with [ and does not end with ]");
    refused()
        .text(
            "t.json",
            "[" + good + ", {\"who\":,}]",
            "t.json: record 2 is malformed JSON (at byte 8 of it): unexpected character");
    refused()
        .text(
            "t.json",
            "[1, 2]",
            "t.json: holds no objects; expected an array of objects, or one object per line");
    refused()
        .text(
            "t.json",
            "[{\"who\":1,\"text\":1,\"x\":0,\"x\":1,\"y\":0,\"ms\":1,\"kind\":1}]",
            "t.json: record 1: Object {\"who\":1,\"text\":1,\"x\":0,\"x\":1,\"y\":0,\"ms\":1,\"kind\":... has"
                + " duplicate key \"x\"");
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
    refused()
        .text(
            "t.csv",
            Duck.GOOD + "z".repeat(2_100_000) + ",1,0,0,1,b\n",
            "t.csv:7: the line is longer than 2,000,000 bytes; is a quote never closed?");
    refused()
        .text(
            "t.csv",
            Duck.GOOD.replace("150,news\n", "150,news\r\n"),
            "t.csv:3: the line ends otherwise than the first one does (Unix, Windows and old Mac line ends"
                + " are mixed); save the table with one kind, or read it with source csv");
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
}
