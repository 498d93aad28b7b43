package io.fovea.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeededShuffleTest {
  @Test
  void orders_are_those_of_split_mix_64_with_fisher_and_yates() {
    // Worked out by another program from the two algorithms' definitions.
    assertThat(SeededShuffle.order(10, 0)).containsExactly(4, 9, 2, 5, 1, 7, 6, 0, 3, 8);
    assertThat(SeededShuffle.order(10, 42)).containsExactly(8, 3, 6, 5, 4, 0, 9, 2, 1, 7);
    assertThat(SeededShuffle.order(10, -1)).containsExactly(6, 7, 0, 3, 5, 4, 2, 1, 9, 8);
  }

  @Test
  void items_come_in_the_seeds_order_and_few_are_no_exception() {
    assertThat(SeededShuffle.of(List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j"), 42))
        .containsExactly("i", "d", "g", "f", "e", "a", "j", "c", "b", "h");
    assertThat(SeededShuffle.of(List.of("a"), 1)).containsExactly("a");
    assertThat(SeededShuffle.of(List.of(), 1)).isEmpty();
  }
}
