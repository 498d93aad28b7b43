package io.fovea.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.types.Shape;
import io.fovea.network.Inputs.Input;
import io.fovea.spec.FoveaException;
import java.util.List;
import org.junit.jupiter.api.Test;

class InputsTest {
  private static final Input SEQUENCE = new Input("sequence", new Shape(-1, 3));
  private static final Input IMAGE = new Input("images", new Shape(4, 16, 16));

  @Test
  void the_image_is_the_input_with_three_axes_behind_the_lengths_of_the_sequence() {
    assertThat(new Inputs(List.of(SEQUENCE, IMAGE)).image()).isEqualTo(2);
    assertThat(new Inputs(List.of(IMAGE, SEQUENCE)).image()).isZero();
  }

  @Test
  void the_sequence_is_the_input_with_two_axes() {
    assertThat(new Inputs(List.of(SEQUENCE, IMAGE)).sequence()).isZero();
    assertThat(new Inputs(List.of(IMAGE, SEQUENCE)).sequence()).isEqualTo(1);
    assertThatThrownBy(() -> new Inputs(List.of(IMAGE)).sequence())
        .isInstanceOf(FoveaException.class)
        .hasMessage("needs exactly one sequence input (steps, features), got images (4, 16, 16)");
  }

  @Test
  void two_images_are_refused_and_listed() {
    Input more = new Input("more", new Shape(1, 8, 8));
    assertThatThrownBy(() -> new Inputs(List.of(IMAGE, more)).image())
        .isInstanceOf(FoveaException.class)
        .hasMessage(
            "needs exactly one image input (channels, height, width),"
                + " got images (4, 16, 16), more (1, 8, 8)");
  }

  @Test
  void a_batch_of_one_has_one_more_axis() {
    assertThat(new Inputs(List.of(SEQUENCE, IMAGE)).batchOfOne())
        .containsExactly(new Shape(1, -1, 3), new Shape(1), new Shape(1, 4, 16, 16));
  }
}
