package io.fovea.app.represent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NpyHeaderTest {
  @Test
  void the_header_of_two_rows_of_three_floats_is_this() {
    byte[] header = NpyHeader.of(NpyType.FLOAT32, 2, 3).bytes();

    assertThat(header).hasSize(128).startsWith(0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, 118, 0);
    assertThat(new String(header, 10, 118, StandardCharsets.US_ASCII))
        .isEqualTo(
            "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }" + " ".repeat(58) + "\n");
  }

  @Test
  void a_single_axis_keeps_pythons_comma_and_no_axis_is_an_empty_tuple() {
    assertThat(text(NpyHeader.of(NpyType.INT64, 7))).contains("'descr': '<i8'", "(7,), }");
    assertThat(text(NpyHeader.of(NpyType.FLOAT64))).contains("'descr': '<f8'", "(), }");
    assertThat(text(NpyHeader.of(NpyType.text(12), 0, 2))).contains("'descr': '<U12'", "(0, 2), }");
  }

  @Test
  void text_has_room_for_one_code_point_at_least() {
    assertThat(NpyType.text(0)).isEqualTo(new NpyType("<U1", 4));
    assertThat(NpyType.text(3)).isEqualTo(new NpyType("<U3", 12));
  }

  @Test
  void numbers_begin_at_a_multiple_of_64_whatever_the_shape() {
    Random random = new Random(5);
    for (int n = 0; n < 500; n++) {
      long[] shape = random.longs(random.nextInt(9), 0, 1L << random.nextInt(1, 7)).toArray();
      NpyHeader header = NpyHeader.of(NpyType.FLOAT32, shape);
      assertThat(header.bytes().length % 64).isZero();
      assertThat(header.bytes()).endsWith('\n');
      assertThat(header.fileBytes()).isEqualTo(header.bytes().length + 4 * header.elements());
    }
  }

  @Test
  void sizes_below_zero_and_beyond_a_long_are_refused() {
    assertThatThrownBy(() -> NpyHeader.of(NpyType.INT64, 2, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a size below 0 in [2, -1]");
    assertThatThrownBy(() -> NpyHeader.of(NpyType.INT64, Long.MAX_VALUE, 2).fileBytes())
        .isInstanceOf(ArithmeticException.class);
  }

  private static String text(NpyHeader header) {
    return new String(header.bytes(), StandardCharsets.ISO_8859_1);
  }
}
