package io.fovea.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.fovea.spec.FoveaException;
import org.junit.jupiter.api.Test;

class LengthsTest {
  private static final float NAN = Float.NaN;

  @Test
  void padding_becomes_zero_whatever_stood_there() {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x =
          manager.create(
              new float[] {1, 2, NAN, 9, 8, 7, 3, 4, 5, 6, NAN, NAN}, new Shape(2, 3, 2));
      NDArray clean = Lengths.of(new int[] {1, 2}, 3).clean(x);
      assertThat(clean.toFloatArray()).containsExactly(1, 2, 0, 0, 0, 0, 3, 4, 5, 6, 0, 0);
      assertThat(clean.getShape()).isEqualTo(x.getShape());
    }
  }

  @Test
  void nothing_is_done_where_nothing_is_padded() {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.ones(new Shape(2, 3, 2));
      assertThat(Lengths.of(new int[] {3, 3}, 3).clean(x)).isSameAs(x);
    }
  }

  @Test
  void the_mask_is_one_at_real_steps() {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray mask = Lengths.of(new int[] {1, 3}, 3).mask(manager);
      assertThat(mask.getShape()).isEqualTo(new Shape(2, 3, 1));
      assertThat(mask.toFloatArray()).containsExactly(1, 0, 0, 1, 1, 1);
    }
  }

  @Test
  void lengths_follow_a_sequence_of_variable_length_in_the_batch() {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.ones(new Shape(2, 3, 2));
      NDList batch = new NDList(manager.ones(new Shape(2)), x, manager.create(new int[] {2, 3}));
      assertThat(Lengths.of(batch, 1, new Shape(-1, 2))).hasToString("[2, 3] of 3 steps");
      assertThat(Lengths.of(batch, 1, new Shape(3, 2))).hasToString("[3, 3] of 3 steps");
    }
  }

  @Test
  void a_sequence_of_variable_length_without_its_lengths_is_refused() {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.ones(new Shape(2, 3, 4));
      Shape variable = new Shape(-1, 4);
      String start = "input 0 is a sequence (-1, 4) of variable length, so its lengths (2) must";
      assertThatThrownBy(() -> Lengths.of(new NDList(x), 0, variable))
          .isInstanceOf(FoveaException.class)
          .hasMessage(start + " follow it, got no array after it");
      assertThatThrownBy(() -> Lengths.of(new NDList(x, x), 0, variable))
          .isInstanceOf(FoveaException.class)
          .hasMessage(start + " follow it, got an array (2, 3, 4)");
    }
  }

  @Test
  void the_bias_of_attention_hides_padding_behind_tokens_that_are_all_real() {
    float hidden = Float.NEGATIVE_INFINITY;
    try (NDManager manager = NDManager.newBaseManager()) {
      Lengths lengths = Lengths.of(new int[] {1, 3}, 3);
      NDArray bias = lengths.attentionBias(manager, 1);
      assertThat(bias.getShape()).isEqualTo(new Shape(2, 1, 1, 4));
      assertThat(bias.toFloatArray()).containsExactly(0, 0, hidden, hidden, 0, 0, 0, 0);
      assertThat(lengths.bias(manager).toFloatArray()).containsExactly(0, hidden, hidden, 0, 0, 0);
    }
  }

  @Test
  void a_length_outside_the_batch_is_refused() {
    assertThatThrownBy(() -> Lengths.of(new int[] {2, 4}, 3))
        .isInstanceOf(FoveaException.class)
        .hasMessage(
            "the length of sequence 1 of the batch must be 1 to 3, the steps that the batch has,"
                + " got 4");
    assertThatThrownBy(() -> Lengths.of(new int[] {0, 2}, 3)).hasMessageContaining("got 0");
  }

  @Test
  void a_block_says_what_becomes_of_lengths() {
    Lengths halved = Lengths.of(new int[] {3, 5}, 6).after(steps -> (steps + 1) / 2);
    assertThat(halved).hasToString("[2, 3] of 3 steps");
  }
}
