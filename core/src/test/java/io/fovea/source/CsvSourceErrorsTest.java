package io.fovea.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.spec.FoveaException;
import io.fovea.spec.SettingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvSourceErrorsTest {
  private static final String HINT = "; on_bad_row: skip would leave such rows out";

  @TempDir Path folder;

  private void assertRefused(String text, String message) {
    assertRefused(text.getBytes(StandardCharsets.UTF_8), message);
  }

  private void assertRefused(byte[] bytes, String message) {
    Path file = Tables.write(folder, "t.csv", bytes);
    assertThatThrownBy(() -> Tables.read(file))
        .isInstanceOf(DataException.class)
        .hasMessage(message);
  }

  @Test
  void a_file_that_does_not_exist_is_named_with_its_neighbour() {
    Tables.write(folder, "fixations.csv", "");
    assertThatThrownBy(() -> Tables.read(folder.resolve("fixation.csv")))
        .isInstanceOf(SettingException.class)
        .hasMessage(
            "path names no file: "
                + folder.resolve("fixation.csv")
                + "; did you mean 'fixations.csv'?");
    Path nowhere = folder.resolve("nowhere");
    assertThatThrownBy(() -> Tables.read(nowhere.resolve("t.csv")))
        .hasMessage(
            "path names no file: %s (there is no folder %s)", nowhere.resolve("t.csv"), nowhere);
    assertThatThrownBy(() -> Tables.read(folder))
        .hasMessage("path must name a file, got the folder " + folder);
    assertThatThrownBy(() -> Tables.read(Path.of("")))
        .hasMessage("path must name a file, got \"\"");
  }

  @Test
  void a_file_that_vanishes_after_the_check_is_reported() throws Exception {
    Path file = Tables.write(folder, "t.csv", Tables.GOOD);
    ScanpathSource source =
        new io.fovea.source.CsvSource(file).create(SourceContext.of(Tables.COLUMNS));
    Files.delete(file);
    assertThatThrownBy(source::read).hasMessage("t.csv: the file is gone");
  }

  @Test
  void a_table_without_rows_is_refused() {
    assertRefused("", "t.csv: the file is empty; expected a header and rows");
    assertRefused("\uFEFF\n\n", "t.csv: the file is empty; expected a header and rows");
    assertRefused("who,text,x,y,ms,kind\n", "t.csv: has a header but no rows");
  }

  @Test
  void missing_columns_are_all_named_with_suggestions() {
    assertRefused(
        Tables.GOOD.replace("who,text", "subject,txt"),
        "t.csv: no column 'who' (for key and participant), no column 'text' (for key; did you mean"
            + " 'txt'?); columns present: [subject, txt, x, y, ms, kind]");
    assertRefused(
        "\u0007,X\n1,2\n",
        "t.csv: no column 'who' (for key and participant), no column 'text' (for key), no column 'x'"
            + " (for x; did you mean 'X'?), no column 'y' (for y), no column 'ms' (for duration),"
            + " no column 'kind' (for label); columns present: [\\u0007, X]");
  }

  @Test
  void a_used_column_may_stand_in_the_header_only_once() {
    assertRefused(
        "who,text,x,y,x,kind,ms\n",
        "t.csv: column 'x' (for x) stands in the header more than once, in fields 3 and 5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "150~-~, column 'ms': expected milliseconds >= 0, got \"-\"",
        "150~~, column 'ms': expected milliseconds >= 0, got \"\"",
        "150~-1.5~, column 'ms': expected milliseconds >= 0, got \"-1.5\"",
        "150~nan~, column 'ms': expected milliseconds >= 0, got \"nan\"",
        "0.3~inf~, column 'x': expected a finite number, got \"inf\"",
        "0.4~NaN~, column 'y': expected a finite number, got \"NaN\"",
        "0.4~\"0,4\"~, column 'y': expected a finite number, got \"0,4\" (decimals need a point, or source table with decimal: comma)",
        "0.4~1,2~: expected 6 fields like the header, got 7",
        "0.3,~~: expected 6 fields like the header, got 5",
        "a,1,0.3~ ,1,0.3~, column 'who': expected a value, got \"\"",
        "news`~\"\"`~, column 'kind': expected a value, got \"\"",
      })
  void a_bad_value_is_shown_with_line_and_column(String good, String bad, String complaint) {
    String line = "a,1,0.3,0.4,150,news";
    String from = good.replace("`", "");
    String to = bad == null ? "" : bad.replace("`", "");
    String broken = line.replace(from, to);
    assertThat(broken).isNotEqualTo(line);
    assertRefused(Tables.GOOD.replace(line, broken), "t.csv:3" + complaint + HINT);
  }

  @Test
  void lines_are_counted_through_quoted_line_breaks_and_empty_lines() {
    String text = Tables.GOOD.replace("a,1,0.1", "\n\na,1,0.1").replace("0.5,0.6", "0.5,\"x\ny\"");
    assertRefused(text, "t.csv:6, column 'y': expected a finite number, got \"x\\u000ay\"" + HINT);
  }

  @Test
  void two_labels_in_one_scanpath_are_both_shown_with_their_lines() {
    assertRefused(
        Tables.GOOD.replace("300,poem", "300,news"),
        "t.csv:6, column 'kind': scanpath (b, 1) has the label \"news\" here and \"poem\" in line 4;"
            + " it must have one");
  }

  @Test
  void two_participants_in_one_scanpath_are_refused() {
    Path file = Tables.write(folder, "t.csv", Tables.GOOD);
    Columns columns = Columns.of("text").participant("who").label("kind");
    assertThatThrownBy(() -> Tables.read(new io.fovea.source.CsvSource(file), columns))
        .hasMessage(
            "t.csv:4, column 'who': scanpath (1) has the participant \"b\" here and \"a\" in line 2;"
                + " it must have one");
  }

  @Test
  void bytes_that_are_no_utf8_are_refused_with_their_line() {
    assertRefused(
        Tables.GOOD.replace("poem", "Gedicht f\u00fcr").getBytes(StandardCharsets.ISO_8859_1),
        "t.csv: line 4 holds bytes that are not UTF-8; save the table as UTF-8");
    assertRefused(
        new byte[] {(byte) 0xff, (byte) 0xfe, 0x41, 0x00, 0x00, (byte) 0xd8, 0x41, 0x00},
        "t.csv: holds bytes that are not UTF-16; save the table as UTF-8");
    assertRefused(
        new byte[] {(byte) 0xff, (byte) 0xfe, 0, 0}, "t.csv: is UTF-32; save it as UTF-8");
  }

  @Test
  void binary_files_and_workbooks_are_refused() {
    assertRefused("\u0001\u0000abc", "t.csv: is a binary file, not a table of text");
    assertRefused(
        "PK\u0003\u0004rest", "t.csv: is a zip archive (a workbook?); save the table as CSV");
  }

  @Test
  void damaged_compression_is_refused() {
    // Random digits do not compress to nothing: half of the file is half of the table.
    StringBuilder text = new StringBuilder(Tables.GOOD);
    new SplittableRandom(5)
        .doubles(5000)
        .forEach(x -> text.append("a,1,").append(x).append(",0,1,news\n"));
    byte[] whole = Tables.gzip(text.toString());
    assertRefused(
        Arrays.copyOf(whole, whole.length / 2), "t.csv: ends in the middle of its compressed data");
    byte[] badSum = whole.clone();
    badSum[badSum.length - 6] ^= 1;
    assertRefused(badSum, "t.csv: its compressed data are damaged: Corrupt GZIP trailer");
    Path plain = Tables.write(folder, "t.csv.gz", Tables.GOOD);
    assertThatThrownBy(() -> Tables.read(plain))
        .hasMessage("t.csv.gz: is named .gz but is not compressed with gzip");
  }

  @Test
  void a_quote_that_is_never_closed_is_refused() {
    assertRefused(
        Tables.GOOD.replace("b,1,0.9", "\"b,1,0.9"),
        "t.csv: cannot be read as CSV: Unclosed quoted field at end of input (record starting at line 6)");
  }

  @Test
  void text_after_a_closing_quote_is_refused() {
    assertRefused(
        Tables.GOOD.replace("b,1,0.9", "\"b\"c,1,0.9"),
        "t.csv: cannot be read as CSV: Unexpected character after closing quote: 'c' (0x63) (record"
            + " starting at line 6)");
  }

  @Test
  void columns_that_are_not_given_are_asked_for() {
    Path file = Tables.write(folder, "t.csv", Tables.GOOD);
    var source = new io.fovea.source.CsvSource(file);
    assertThatThrownBy(() -> source.create(SourceContext.none()))
        .isInstanceOf(FoveaException.class)
        .hasMessage(
            "source csv: columns must say which column plays which role, for example"
                + " columns: {key: [subject, text], x: x, y: y, label: kind}");
    assertThatThrownBy(() -> source.create(SourceContext.of(new Columns())))
        .hasMessage(
            "source csv: columns.key must say which columns tell one scanpath from another");
  }

  @Test
  void settings_are_checked() {
    assertThatThrownBy(() -> new io.fovea.source.CsvSource(Path.of("t"), "comm", "fail"))
        .hasMessage(
            "delimiter has no value 'comm'; did you mean 'comma'? known: [auto, comma, semicolon, tab,"
                + " pipe]");
    assertThatThrownBy(() -> new io.fovea.source.CsvSource(Path.of("t"), "auto", "ignore"))
        .hasMessage("on_bad_row has no value 'ignore'; known: [fail, skip]");
    assertThatThrownBy(() -> Columns.of("a", "a")).hasMessage("key must not repeat, got [a, a]");
    assertThatThrownBy(() -> Columns.of("a", " "))
        .hasMessage("key must not hold blanks, got [a,  ]");
    assertThatThrownBy(() -> Columns.of("a").y("x"))
        .hasMessage("y must be another column than x, got \"x\"");
  }
}
