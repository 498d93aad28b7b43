package io.fovea.app.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "0, 0",
        "-0.0, 0",
        "0.13341, 0.1334",
        "221.54, 221.5",
        "-32.829, -32.83",
        "999.96, 1000",
        "1806, \"1,806\"",
        "-318713.2, \"-318,713\"",
        "5e9, 5.00e+09",
        "1e-7, 1.00e-07",
        "NaN, -",
      })
  void numbers_have_four_digits_that_matter(double value, String text) {
    assertThat(Words.number(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, -", "0, 10, 0.0 %", "1, 100000, <0.1 %", "1, 3, 33.3 %", "5, 5, 100.0 %"})
  void shares_never_hide_what_is_there(long count, long whole, String text) {
    assertThat(Words.share(count, whole)).isEqualTo(text);
  }

  @Test
  void bars_show_whatever_is_there() {
    assertThat(Words.bar(0, 10, 20)).isEmpty();
    assertThat(Words.bar(1, 1_000_000, 20)).isEqualTo("#");
    assertThat(Words.bar(10, 10, 20)).hasSize(20);
    assertThat(Words.bar(0, 0, 20)).isEmpty();
  }

  @Test
  void long_texts_are_wrapped_and_their_lines_are_kept() {
    String text = "one\n  two: " + "word ".repeat(40) + "\n" + "x".repeat(150);

    assertThat(Words.wrapped("  ", text))
        .hasSize(5)
        .startsWith("  one")
        .last()
        .isEqualTo("  " + "x".repeat(150));
    assertThat(Words.wrapped("  ", text).subList(1, 4))
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(Words.LINE))
        .satisfies(lines -> assertThat(lines.get(0)).startsWith("    two: word"))
        .satisfies(lines -> assertThat(lines.get(1)).startsWith("      word"));
  }

  @Test
  void amounts_of_memory_have_the_unit_that_suits_them() {
    assertThat(Words.bytes(1000)).isEqualTo("1000 bytes");
    assertThat(Words.bytes(27_811_840)).isEqualTo("26.5 MiB");
    assertThat(Words.bytes(3e15)).isEqualTo("2728.5 TiB");
  }

  @Test
  void names_are_cut_and_hold_no_line_ends() {
    assertThat(Words.cut("a\nb", 10)).isEqualTo("a b");
    assertThat(Words.cut("abcdefghij", 8)).isEqualTo("abcde...");
    assertThat(Words.count(1, "scanpath")).isEqualTo("1 scanpath");
    assertThat(Words.count(1200, "scanpath")).isEqualTo("1,200 scanpaths");
  }
}
