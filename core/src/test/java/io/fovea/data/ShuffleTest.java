package io.fovea.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShuffleTest {
  @ParameterizedTest
  @ValueSource(longs = {0, 1, 42, -7, Long.MAX_VALUE})
  void every_epoch_is_a_permutation_and_depends_on_seed_and_epoch_alone(long seed) {
    for (int epoch = 0; epoch < 20; epoch++) {
      int[] order = Shuffle.order(50, seed, epoch);
      assertThat(Arrays.stream(order).sorted()).containsExactlyElementsOf(inOrder());
      assertThat(Shuffle.order(50, seed, epoch)).containsExactly(order);
    }
  }

  private static Iterable<Integer> inOrder() {
    return IntStream.range(0, 50).boxed().toList();
  }

  @Test
  void epochs_and_seeds_differ() {
    Set<String> orders = new HashSet<>();
    for (int seed = 0; seed < 10; seed++) {
      for (int epoch = 0; epoch < 10; epoch++) {
        orders.add(Arrays.toString(Shuffle.order(20, seed, epoch)));
      }
    }
    assertThat(orders).hasSize(100);
  }

  @Test
  void each_place_is_as_likely_as_any_other() {
    int[] firsts = new int[5];
    for (int epoch = 0; epoch < 10_000; epoch++) {
      firsts[Shuffle.order(5, 3, epoch)[0]]++;
    }
    // 2,000 expected, standard deviation 40.
    assertThat(Arrays.stream(firsts)).allMatch(count -> Math.abs(count - 2_000) < 200);
  }
}
