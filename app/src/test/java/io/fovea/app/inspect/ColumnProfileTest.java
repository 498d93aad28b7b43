package io.fovea.app.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.source.MissingText;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ColumnProfileTest {
  static Stream<Arguments> columns() {
    return Stream.of(
        Arguments.of(List.of(), ColumnProfile.Type.EMPTY, 0, 0, ""),
        Arguments.of(List.of("", "NA", "nan"), ColumnProfile.Type.EMPTY, 3, 0, ""),
        Arguments.of(List.of(" 1", "2", "2", ""), ColumnProfile.Type.INTEGER, 1, 2, "1 .. 2"),
        Arguments.of(List.of("1", "2.5", "-.5e1"), ColumnProfile.Type.NUMBER, 0, 3, "-5 .. 2.5"),
        Arguments.of(List.of("1", "2,5"), ColumnProfile.Type.DECIMAL_COMMA, 0, 2, "1 .. 2.5"),
        Arguments.of(List.of("1", "2.5", "2,5"), ColumnProfile.Type.TEXT, 0, 3, "1, 2.5, 2,5"),
        Arguments.of(List.of("b", "a", "c", "d"), ColumnProfile.Type.TEXT, 0, 4, "b, a, c, ..."),
        Arguments.of(List.of("1e400"), ColumnProfile.Type.NUMBER, 0, 1, "- .. -"),
        Arguments.of(
            List.of("12345678901234567890"),
            ColumnProfile.Type.NUMBER,
            0,
            1,
            "1.23e+19 .. 1.23e+19"));
  }

  @ParameterizedTest
  @MethodSource("columns")
  void values_tell_type_missing_distinct_and_range(
      List<String> values, ColumnProfile.Type type, long missing, int distinct, String text) {
    ColumnProfile column = of(values);

    assertThat(column.type()).isEqualTo(type);
    assertThat(column.missing()).isEqualTo(missing);
    assertThat(column.distinct()).isEqualTo(distinct);
    assertThat(column.valuesText()).isEqualTo(text);
    assertThat(column.json()).containsEntry("type", type.word()).containsEntry("missing", missing);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "1 INTEGER",
        "-12 INTEGER",
        "+3 INTEGER",
        "1234567890123456789 DECIMAL",
        ".5 DECIMAL",
        "5. DECIMAL",
        "1e5 DECIMAL",
        "-1.5E-3 DECIMAL",
        "1,5 DECIMAL_COMMA",
        ",5 DECIMAL_COMMA",
        "5, NONE",
        "1,234,567 NONE",
        "1.2.3 NONE",
        "- NONE",
        ". NONE",
        "e5 NONE",
        "1e NONE",
        "1-2 NONE",
        "0x1p3 NONE",
        "NaN NONE",
        "1d NONE",
        "١ NONE"
      })
  void numbers_are_told_by_their_characters(String text, NumberKind kind) {
    assertThat(NumberKind.of(text)).isEqualTo(kind);
  }

  @Test
  void beyond_a_bound_values_are_no_longer_told_apart() {
    List<String> many = Stream.iterate(0, i -> i + 1).limit(30_000).map(i -> "v" + i).toList();

    assertThat(of(many).distinctText()).isEqualTo(">10,000");
    assertThat(of(many).json()).containsEntry("distinct_is_exact", false);
  }

  @Test
  void long_texts_that_differ_late_are_two() {
    String start = "x".repeat(1000);

    assertThat(of(List.of(start + "a", start + "b", start + "a")).distinct()).isEqualTo(2);
  }

  @Test
  void rows_may_be_shorter_or_longer_than_the_header() {
    TableProfile.Builder table = new TableProfile.Builder(MissingText::is);
    table.header(List.of("a", "b"));
    table.row(List.of("1"));
    table.row(List.of("1", "2", "3"));

    assertThat(table.profile().rows()).isEqualTo(2);
    assertThat(table.profile().column("b").orElseThrow().missing()).isEqualTo(1);
    assertThat(table.profile().column("c")).isEmpty();
  }

  private static ColumnProfile of(List<String> values) {
    ColumnProfile column = new ColumnProfile("c", MissingText::is);
    values.forEach(column::add);
    return column;
  }
}
