package io.fovea.app.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DistributionTest {
  @Test
  void of_no_number_nothing_is_known() {
    Distribution none = new Distribution();
    none.add(Double.NaN);
    none.add(Double.POSITIVE_INFINITY);

    assertThat(none.count()).isZero();
    assertThat(none.missing()).isEqualTo(2);
    assertThat(new double[] {none.min(), none.max(), none.mean(), none.sd(), none.quantile(0.5)})
        .containsOnly(Double.NaN);
    assertThat(none.sample()).isEmpty();
    none.add(3);
    assertThat(none.quantile(0.5)).isEqualTo(3);
  }

  @Test
  void one_number_is_its_own_everything_but_deviation() {
    Distribution one = of(7);

    assertThat(new double[] {one.min(), one.max(), one.mean(), one.quantile(0), one.quantile(1)})
        .containsOnly(7);
    assertThat(one.sd()).isZero();
  }

  @Test
  void quantiles_between_two_numbers_are_interpolated() {
    Distribution four = of(4, 1, 3, 2);

    assertThat(four.quantile(0)).isEqualTo(1);
    assertThat(four.quantile(0.5)).isEqualTo(2.5);
    assertThat(four.quantile(0.25)).isEqualTo(1.75);
    assertThat(four.quantile(1)).isEqualTo(4);
    assertThat(four.sd()).isEqualTo(Math.sqrt(5.0 / 3), offset(1e-15));
    four.add(0);
    assertThat(four.quantile(0.5)).as("after one more").isEqualTo(2);
  }

  @Test
  void random_numbers_agree_with_what_is_computed_from_all_of_them() {
    Random random = new Random(3);
    for (int n = 0; n < 50; n++) {
      double[] values = random.doubles(1 + random.nextInt(5000), -1e3, 1e6).toArray();
      Distribution distribution = of(values);
      Arrays.sort(values);
      double mean = Arrays.stream(values).average().orElseThrow();
      assertThat(distribution.exact()).isTrue();
      assertThat(distribution.sample()).isEqualTo(values);
      assertThat(distribution.mean()).isCloseTo(mean, offset(1e-6));
      assertThat(distribution.min()).isEqualTo(values[0]);
      assertThat(distribution.max()).isEqualTo(values[values.length - 1]);
    }
  }

  @Test
  void a_sample_stands_for_more_numbers_than_are_kept_and_is_always_the_same() {
    Distribution much = new Distribution(10_000);
    Distribution again = new Distribution(10_000);
    Random random = new Random(4);
    for (int i = 0; i < 200_000; i++) {
      double value = random.nextDouble();
      much.add(value);
      again.add(value);
    }

    assertThat(much.exact()).isFalse();
    assertThat(much.sample()).hasSize(10_000).isSorted().isEqualTo(again.sample());
    for (double share : new double[] {0.05, 0.5, 0.95}) {
      assertThat(much.quantile(share)).isCloseTo(share, offset(0.02));
    }
    assertThat(much.max()).as("exact however much there is").isGreaterThan(0.9999);
  }

  static Distribution of(double... values) {
    Distribution distribution = new Distribution();
    Arrays.stream(values).forEach(distribution::add);
    return distribution;
  }
}
