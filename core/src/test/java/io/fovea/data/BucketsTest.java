package io.fovea.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BucketsTest {
  private static final int BATCH = 8;

  private static int[] lengths(long seed, int count) {
    return new Random(seed).ints(count, 1, 100).toArray();
  }

  private static int[] order(int[] lengths, int batchSize, long seed, int epoch) {
    int[] shuffled = Shuffle.order(lengths.length, seed, epoch);
    return Buckets.order(shuffled, place -> lengths[place], batchSize, seed, epoch);
  }

  /** Steps that are padding, over all batches. */
  private static long padding(int[] order, int[] lengths) {
    long padding = 0;
    for (int from = 0; from < order.length; from += BATCH) {
      int[] batch =
          Arrays.stream(order, from, Math.min(order.length, from + BATCH))
              .map(place -> lengths[place])
              .toArray();
      int longest = Arrays.stream(batch).max().orElseThrow();
      padding += Arrays.stream(batch).mapToLong(length -> longest - length).sum();
    }
    return padding;
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 42, -7, Long.MAX_VALUE})
  void every_epoch_is_a_permutation_and_depends_on_seed_and_epoch_alone(long seed) {
    for (int size : new int[] {0, 1, 7, 8, 9, 450, 1000}) {
      int[] lengths = lengths(seed, size);
      int[] order = order(lengths, BATCH, seed, 3);
      assertThat(Arrays.stream(order).sorted()).containsExactlyElementsOf(places(size));
      assertThat(order(lengths, BATCH, seed, 3)).containsExactly(order);
    }
  }

  private static Iterable<Integer> places(int size) {
    return IntStream.range(0, size).boxed().toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void batches_of_one_length_hold_little_padding(long seed) {
    int[] lengths = lengths(seed, 1003);
    long shuffled = padding(Shuffle.order(1003, seed, 0), lengths);
    assertThat(padding(order(lengths, BATCH, seed, 0), lengths)).isLessThan(shuffled / 10);
  }

  @Test
  void who_meets_whom_changes_from_epoch_to_epoch() {
    int[] lengths = lengths(4, 400);
    int[] first = order(lengths, BATCH, 4, 0);
    int[] second = order(lengths, BATCH, 4, 1);
    long same = IntStream.range(0, 400).filter(i -> first[i] == second[i]).count();
    assertThat(same).isLessThan(20);
    assertThat(sortedBatch(first)).isNotEqualTo(sortedBatch(second));
  }

  private static int[] sortedBatch(int[] order) {
    return Arrays.stream(order, 0, BATCH).sorted().toArray();
  }

  @Test
  void the_smaller_last_batch_stays_last_and_is_drawn_by_chance() {
    int[] lengths = lengths(5, 83);
    int[] shuffled = Shuffle.order(83, 5, 2);
    int[] order = order(lengths, BATCH, 5, 2);
    assertThat(Arrays.copyOfRange(order, 80, 83))
        .containsExactly(Arrays.copyOfRange(shuffled, 80, 83));
  }

  @Test
  void a_batch_size_beyond_everything_changes_nothing() {
    int[] shuffled = Shuffle.order(20, 5, 2);
    assertThat(Buckets.order(shuffled, place -> place, Integer.MAX_VALUE, 5, 2))
        .containsExactly(shuffled);
  }
}
