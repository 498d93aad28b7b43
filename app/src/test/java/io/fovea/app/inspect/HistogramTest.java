package io.fovea.app.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.app.inspect.Histogram.Bin;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HistogramTest {
  private static final double BELOW = Double.NEGATIVE_INFINITY;
  private static final double ABOVE = Double.POSITIVE_INFINITY;

  @Test
  void nothing_has_no_bins_and_equal_values_have_one() {
    assertThat(Histogram.of(new double[0], 10).bins()).isEmpty();
    assertThat(Histogram.of(new double[] {250}, 10).bins()).containsExactly(new Bin(250, 250, 1));
    assertThat(Histogram.of(new double[] {0, 0, 0}, 10).bins()).containsExactly(new Bin(0, 0, 3));
  }

  @Test
  void missing_values_take_no_part() {
    double[] sample = DistributionTest.of(Double.NaN, 1, Double.NaN, 2, 3, 4).sample();

    assertThat(Histogram.of(sample, 4).bins())
        .containsExactly(new Bin(0, 1, 0), new Bin(1, 2, 1), new Bin(2, 3, 1), new Bin(3, 4, 2));
  }

  @Test
  void bins_are_round_and_a_stray_value_has_a_bin_of_its_own() {
    double[] durations = new double[1001];
    Arrays.setAll(durations, i -> i == 1000 ? 123_456 : 100 + i % 400);
    Arrays.sort(durations);

    List<Bin> bins = Histogram.of(durations, 10).bins();

    assertThat(bins.get(0)).isEqualTo(new Bin(0, 50, 0));
    assertThat(bins).last().isEqualTo(new Bin(500, ABOVE, 1));
    assertThat(bins).hasSize(11);
  }

  @Test
  void a_stray_value_below_has_one_too() {
    double[] targets = new double[1001];
    Arrays.setAll(targets, i -> i == 0 ? -1e6 : 100 + i % 20);
    Arrays.sort(targets);

    List<Bin> bins = Histogram.of(targets, 10).bins();

    assertThat(bins.get(0)).isEqualTo(new Bin(BELOW, 100, 1));
    assertThat(bins.get(1).from()).isEqualTo(100);
  }

  @Test
  void values_that_are_nearly_all_equal_still_show_the_others() {
    double[] values = new double[1000];
    Arrays.fill(values, 5);
    values[999] = 105;

    List<Bin> bins = Histogram.of(values, 10).bins();

    assertThat(bins.get(0)).isEqualTo(new Bin(0, 20, 999));
    assertThat(bins).last().extracting(Bin::count).isEqualTo(1L);
  }

  @Test
  void every_value_stands_in_exactly_one_bin() {
    Random random = new Random(8);
    for (int n = 0; n < 2000; n++) {
      double scale = Math.pow(10, random.nextInt(13) - 6);
      double shift = random.nextBoolean() ? 0 : (random.nextDouble() - 0.5) * 10 * scale;
      double[] values =
          random
              .doubles(1 + random.nextInt(300))
              .map(value -> shift + scale * (random.nextInt(9) == 0 ? 40 : 1) * value)
              .sorted()
              .toArray();
      int most = 2 + random.nextInt(30);

      List<Bin> bins = Histogram.of(values, most).bins();

      assertThat(bins.stream().mapToLong(Bin::count).sum()).isEqualTo(values.length);
      assertThat(bins.size()).isLessThanOrEqualTo(most + 3);
      int at = 0;
      for (int i = 0; i < bins.size(); i++) {
        Bin bin = bins.get(i);
        assertThat(i == 0 || bin.from() == bins.get(i - 1).to()).isTrue();
        for (long k = 0; k < bin.count(); k++) {
          assertThat(values[at++]).isBetween(bin.from(), bin.to());
        }
      }
    }
  }
}
