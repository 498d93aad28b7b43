package io.fovea.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.types.Shape;
import io.fovea.spec.FoveaException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTest {
  /** Expected sizes are counted by sliding the window. */
  @ParameterizedTest
  @CsvSource({"3,1,1,1", "3,2,0,1", "2,2,0,1", "5,3,2,1", "3,1,0,2", "4,3,1,3", "1,4,0,1"})
  void the_output_has_as_many_pixels_as_there_are_places_for_the_window(
      int kernel, int stride, int padding, int dilation) {
    Window window = new Window(kernel, stride, padding, dilation);
    for (int size = 10; size < 25; size++) {
      int places = 0;
      int reach = dilation * (kernel - 1);
      for (int at = -padding; at + reach < size + padding; at += stride) {
        places++;
      }
      Shape expected = new Shape(7, places, places);
      assertThat(window.over(new Shape(3, size, size), 7)).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({"2,3", "3,2"})
  void one_side_that_is_too_short_is_enough_to_refuse(long height, long width) {
    Window window = new Window(3, 2, 0, 1);
    assertThatThrownBy(() -> window.over(new Shape(1, height, width), 1))
        .isInstanceOf(FoveaException.class)
        .hasMessage(
            "the image %dx%d is too small for kernel_size 3 with padding 0"
                .formatted(height, width));
  }
}
