package io.fovea.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.fovea.data.ValueTargets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegressionMetricsTest {
  private static final ErrorCost MSE = new ErrorCost(RegressionLoss.MSE);

  private static Map<String, Double> of(List<String> names, float[] truth, float... outputs) {
    var metrics = new RegressionMetrics(MSE, TargetScale.none(names.size()), names);
    metrics.add(outputs, ValueTargets.of(names.size(), truth));
    return metrics.named("valid_loss", "val");
  }

  @Test
  void one_target_has_the_textbooks_values() {
    var got = of(List.of("age"), new float[] {3, -0.5f, 2, 7}, 2.5f, 0, 2, 8);

    assertThat(got.keySet())
        .containsExactly("valid_loss", "val_r2", "val_mse", "val_rmse", "val_mae");
    assertThat(got.get("val_r2")).isCloseTo(0.9486081370449679, within(1e-12));
    assertThat(got.get("val_mse")).isEqualTo(0.375);
    assertThat(got.get("valid_loss")).isEqualTo(0.375);
    assertThat(got.get("val_rmse")).isEqualTo(Math.sqrt(0.375));
    assertThat(got.get("val_mae")).isEqualTo(0.5);
  }

  @Test
  void of_several_targets_r2_is_the_mean_and_each_is_told_by_name() {
    var got = of(List.of("a", "b"), new float[] {.5f, 1, -1, 1, 7, -6}, 0, 2, -1, 2, 8, -5);

    double first = 1 - 1.25 / (36 + 1 / 6.0);
    double second = 1 - 3 / (32 + 2 / 3.0);
    assertThat(got.get("val_r2_a")).isCloseTo(first, within(1e-12));
    assertThat(got.get("val_r2_b")).isCloseTo(second, within(1e-12));
    assertThat(got.get("val_r2")).isCloseTo((first + second) / 2, within(1e-12));
    assertThat(got.get("val_mse")).isCloseTo(4.25 / 6, within(1e-12));
    assertThat(got.get("val_rmse")).isCloseTo(Math.sqrt(4.25 / 6), within(1e-12));
    assertThat(got.get("val_rmse_b")).isEqualTo(1);
    assertThat(got.get("val_mae_a")).isEqualTo(0.5);
  }

  @Test
  void a_truth_that_is_everywhere_the_same_has_r2_one_or_zero_and_one_example_none() {
    List<String> one = List.of("t");
    assertThat(of(one, new float[] {4, 4, 4}, 4, 4, 4).get("val_r2")).isEqualTo(1);
    assertThat(of(one, new float[] {4, 4, 4}, 4, 4, 5).get("val_r2")).isEqualTo(0);
    assertThat(of(one, new float[] {4}, 4).get("val_r2")).isNaN();
    assertThat(of(one, new float[] {4, 4}, 4, Float.NaN).get("val_r2")).isNaN();
    assertThat(of(one, new float[] {4, 5}, 4, Float.NaN).get("val_rmse")).isNaN();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void every_batch_size_gives_the_same_bits_and_two_passes_the_same_r2(long seed) {
    Random random = new Random(seed);
    // Seconds of a clock: squares of these would cancel in single and in double precision.
    float[] truth = new float[97];
    float[] outputs = new float[97];
    for (int i = 0; i < truth.length; i++) {
      truth[i] = (float) (1.6e7 + random.nextInt(40));
      outputs[i] = (float) random.nextGaussian();
    }
    var scale = new TargetScale(List.of(1.6e7 + 20), List.of(11.0));
    Map<String, Double> whole = gather(scale, truth, outputs, 97);
    for (int size : new int[] {1, 2, 7, 96}) {
      assertThat(gather(scale, truth, outputs, size)).isEqualTo(whole);
    }
    double mean = 0;
    for (float value : truth) {
      mean += (value - 1.6e7) / truth.length;
    }
    double spread = 0;
    double errors = 0;
    for (int i = 0; i < truth.length; i++) {
      spread += Math.pow(truth[i] - 1.6e7 - mean, 2);
      errors += Math.pow(truth[i] - 1.6e7 - 20 - 11.0 * outputs[i], 2);
    }
    assertThat(whole.get("val_r2")).isCloseTo(1 - errors / spread, within(1e-9));
    assertThat(whole.get("val_mse")).isCloseTo(errors / 97, within(1e-6));
    assertThat(whole.get("valid_loss")).isCloseTo(errors / 97 / 121, within(1e-6));
  }

  private static Map<String, Double> gather(
      TargetScale scale, float[] truth, float[] outputs, int size) {
    var metrics = new RegressionMetrics(MSE, scale, List.of("t"));
    for (int from = 0; from < truth.length; from += size) {
      int to = Math.min(truth.length, from + size);
      metrics.add(
          Arrays.copyOfRange(outputs, from, to),
          ValueTargets.of(1, Arrays.copyOfRange(truth, from, to)));
    }
    return metrics.named("valid_loss", "val");
  }

  @Test
  void outputs_of_another_width_are_refused() {
    var metrics = new RegressionMetrics(MSE, TargetScale.none(1), List.of("t"));
    assertThatThrownBy(() -> metrics.add(new float[9], ValueTargets.of(1, 1, 2, 3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("9 outputs for 3 x 1 targets");
  }
}
