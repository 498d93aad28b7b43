package io.fovea.scanpath;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScanpathKeyTest {
  @Test
  void numbers_come_by_value_before_text_by_code_point() {
    List<ScanpathKey> sorted =
        Stream.of("b", "10", "B", "9", "a_1", "-1", "\uD83D\uDC41", "\uFFFD")
            .map(text -> ScanpathKey.of(ScanpathKey.typed(text)))
            .sorted()
            .toList();
    // U+1F441 is a higher code point than U+FFFD although its first UTF-16 unit is lower.
    assertThat(sorted.toString())
        .isEqualTo("[(-1), (9), (10), (B), (a_1), (b), (\uFFFD), (\uD83D\uDC41)]");
  }

  @Test
  void any_two_texts_are_compared_code_point_by_code_point() {
    Random random = new Random(3);
    int[] some = {'a', 'b', '_', 0xE9, 0xD7FF, 0xE000, 0xFFFD, 0x10000, 0x1F441, 0xD83D, 0xDC41};
    for (int i = 0; i < 20_000; i++) {
      String a = text(random, some);
      String b = text(random, some);
      assertThat(Integer.signum(ScanpathKey.BY_VALUE.compare(a, b)))
          .isEqualTo(
              Integer.signum(Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray())));
    }
  }

  private static String text(Random random, int... some) {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(5); left > 0; left--) {
      text.appendCodePoint(some[random.nextInt(some.length)]);
    }
    return text.toString();
  }

  @ParameterizedTest
  @CsvSource({"2,2.0", "0,0.0", "-3,-3.0", "10,10.0"})
  void an_integer_and_its_export_as_a_decimal_are_one_value(String one, String other) {
    assertThat(ScanpathKey.typed(one))
        .isEqualTo(ScanpathKey.typed(other))
        .isInstanceOf(Double.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "007",
        "1e5",
        "0x10",
        "1d",
        "NaN",
        "+5",
        ".5",
        "5.",
        "12345678901234567",
        "1.10",
        "2.00",
        "0.500",
        "-0",
        "-0.0",
        "1.0.0"
      })
  void what_may_be_an_identifier_stays_text(String text) {
    assertThat(ScanpathKey.typed(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"1.1,1.10", "2,2.00", "0,-0", "0.5,0.50", "7,07", "100,1e2"})
  void two_identifiers_are_never_one_value(String one, String other) {
    assertThat(ScanpathKey.typed(one)).isNotEqualTo(ScanpathKey.typed(other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "-3.25", "0.00001", "123456789012345", "0.1", "P1", "007"})
  void the_text_of_a_value_reads_as_the_value(String text) {
    assertThat(ScanpathKey.text(ScanpathKey.typed(text))).isEqualTo(text);
  }

  @Test
  void labels_are_encoded_in_sorted_order_and_found_however_written() {
    LabelEncoding labels = LabelEncoding.of(List.of("10", "9", "b", "2.0", "2"));
    assertThat(labels.classes()).containsExactly("2", "9", "10", "b");
    assertThat(labels.indexOf("10.0")).isEqualTo(2);
  }
}
