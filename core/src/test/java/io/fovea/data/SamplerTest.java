package io.fovea.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.scanpath.TargetNames;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SamplerTest {
  /** Class 0 in nine of ten samples, class 1 in none, class 2 in one of ten. */
  private static final int[] RARE =
      IntStream.range(0, 3000).map(i -> i % 10 == 0 ? 2 : 0).toArray();

  private static final ClassIndices CLASSES = ClassIndices.of(RARE);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 42})
  void a_weighted_epoch_is_as_long_and_holds_each_class_equally_often(long seed) {
    int[] order = Sampler.WEIGHTED.order(CLASSES, seed, 0);

    assertThat(order).hasSize(3000);
    long rare = Arrays.stream(order).filter(place -> RARE[place] == 2).count();
    assertThat(rare).isBetween(1350L, 1650L);
    // Each rare one is drawn five times on average, each other 0.56 times.
    assertThat(Arrays.stream(order).filter(i -> RARE[i] == 2).distinct().count())
        .isGreaterThan(280);
    assertThat(Arrays.stream(order).filter(i -> RARE[i] == 0).distinct().count())
        .isBetween(1050L, 1250L);
  }

  @Test
  void it_is_a_function_of_seed_and_epoch() {
    int[] order = Sampler.WEIGHTED.order(CLASSES, 7, 3);
    assertThat(Sampler.WEIGHTED.order(CLASSES, 7, 3)).isEqualTo(order);
    assertThat(Sampler.WEIGHTED.order(CLASSES, 7, 4)).isNotEqualTo(order);
    assertThat(Sampler.WEIGHTED.order(CLASSES, 8, 3)).isNotEqualTo(order);
    assertThat(Sampler.SHUFFLE.order(CLASSES, 7, 3)).isEqualTo(Shuffle.order(3000, 7, 3));
  }

  @Test
  void buckets_take_what_was_drawn_as_it_is() {
    int[] drawn = Sampler.WEIGHTED.order(CLASSES, 7, 3);
    int[] buckets = Buckets.order(drawn, place -> place % 17, 8, 7, 3);
    Arrays.sort(drawn);
    Arrays.sort(buckets);
    assertThat(buckets).isEqualTo(drawn);
  }

  @Test
  void numbers_are_refused() {
    assertThatThrownBy(() -> Sampler.WEIGHTED.check(new TargetNames(List.of("age"))))
        .hasMessage(
            "data.sampler: weighted draws every class equally often, and the data's targets are"
                + " numbers [age]; use shuffle");
    Sampler.SHUFFLE.check(new TargetNames(List.of("age")));
  }
}
