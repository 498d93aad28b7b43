package io.fovea.representations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fovea.representation.Representation;
import io.fovea.representation.Tensor;
import io.fovea.scanpath.Scanpath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeatmapTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void the_density_integrates_to_one_when_all_of_it_is_on_the_stimulus(long seed) {
    int size = 65;
    Tensor image = Scanpaths.encode(new Heatmap(size, size), Scanpaths.random(seed, 40, 0.06));
    double integral = 0;
    for (float value : image.values()) {
      integral += value / ((size - 1.0) * (size - 1.0));
    }
    assertThat(integral).isCloseTo(1, within(1e-3));
  }

  /** From one tile to hundreds, and kernels from a stimulus wide to far below a pixel. */
  @ParameterizedTest
  @CsvSource({
    "1, 30, 0.3",
    "2, 30, 0.05",
    "3, 200, 0.01",
    "4, 7, 0.001",
    "5, 50, 0.00001",
    "6, 5, 30"
  })
  void tiles_agree_with_the_plain_sum(long seed, int n, double deviation) {
    Scanpath scanpath = Scanpaths.random(seed, n, deviation);
    Tensor image = Scanpaths.encode(new Heatmap(33, 21), scanpath);
    for (int i = 0; i < 33; i++) {
      for (int j = 0; j < 21; j++) {
        float expected = plainSum(scanpath, i, j);
        assertThat((double) image.at(0, i, j))
            .as("(%d, %d)", i, j)
            .isCloseTo(expected, within(1e-6 * expected + 3e-45));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.9, 0.999, 0.99999, 0.9999999})
  void strongly_correlated_fixations_agree_with_the_plain_sum(double correlation) {
    var random = new Random(9);
    double[] x = random.doubles(25).toArray();
    double[] y = new double[25];
    for (int k = 0; k < 25; k++) {
      y[k] = correlation * x[k] + Math.sqrt(1 - correlation * correlation) * random.nextDouble();
    }
    Scanpath scanpath = Scanpaths.of(x, y);
    Tensor image = Scanpaths.encode(new Heatmap(33, 21), scanpath);
    for (int p = 0; p < 33 * 21; p++) {
      float expected = plainSum(scanpath, p / 21, p % 21);
      assertThat((double) image.values()[p]).isCloseTo(expected, within(1e-5 * expected + 3e-45));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void mirrored_fixations_give_the_mirrored_image(long seed) {
    Scanpath scanpath = Scanpaths.random(seed, 25, 0.2);
    double[] mirrored = scanpath.xs();
    for (int k = 0; k < mirrored.length; k++) {
      mirrored[k] = 1 - mirrored[k];
    }
    Tensor image = Scanpaths.encode(new Heatmap(9, 14), scanpath);
    Tensor other = Scanpaths.encode(new Heatmap(9, 14), Scanpaths.of(mirrored, scanpath.ys()));
    for (int i = 0; i < 9; i++) {
      for (int j = 0; j < 14; j++) {
        float value = image.at(0, i, j);
        assertThat(other.at(0, i, 13 - j)).isCloseTo(value, within(1e-6f * value + 1e-40f));
      }
    }
    assertThat(image.at(0, 4, 2)).isNotEqualTo(image.at(0, 4, 11));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void the_order_of_fixations_does_not_matter(long seed) {
    Scanpath scanpath = Scanpaths.random(seed, 30, 0.2);
    List<Integer> order = new ArrayList<>(IntStream.range(0, 30).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    Scanpath shuffled =
        Scanpaths.of(
            order.stream().mapToDouble(scanpath::x).toArray(),
            order.stream().mapToDouble(scanpath::y).toArray());
    float[] one = Scanpaths.encode(new Heatmap(12, 12), scanpath).values();
    float[] other = Scanpaths.encode(new Heatmap(12, 12), shuffled).values();
    for (int p = 0; p < one.length; p++) {
      assertThat(other[p]).isCloseTo(one[p], within(1e-6f * one[p] + 1e-40f));
    }
  }

  @Test
  void y_points_downward() {
    Scanpath nearTop = Scanpaths.at(.4, .1, .5, .12, .6, .08);
    Tensor image = Scanpaths.encode(new Heatmap(16, 16), nearTop);
    assertThat(image.at(0, 1, 8)).isGreaterThan(1);
    assertThat(image.at(0, 14, 8)).isZero();
  }

  @Test
  void fixations_on_a_slanted_line_make_a_line_about_a_pixel_wide() {
    Tensor image = Scanpaths.encode(new Heatmap(17, 17), Scanpaths.at(.25, .25, .5, .5, .75, .75));
    float onLine = image.at(0, 8, 8);
    // By hand: variance 1/16 * 3^(-1/3) plus a ridge of (1/32)^2 on both axes; only the kernel
    // across the line is free of cancellation, hence the ratio rather than the value.
    assertThat(onLine).isBetween(1f, 100f);
    assertThat(image.at(0, 7, 9) / onLine)
        .isCloseTo((float) Math.exp(-0.5 * 2 / 256 * 1024), within(1e-4f));
    assertThat(image.at(0, 12, 12)).isGreaterThan(0.3f * onLine);
    assertThat(image.at(0, 7, 9)).isCloseTo(image.at(0, 9, 7), within(1e-6f));
  }

  @Test
  void rounding_does_not_decide_whether_fixations_lie_on_a_line() {
    double[] x = {.1, .2, .3, .4, .7};
    double[] exact = {.15, .25, .35, .45, .75};
    double[] rounded = {.15, .25 + 1e-12, .35 - 1e-12, .45, .75 + 1e-12};
    float[] one = Scanpaths.encode(new Heatmap(16, 16), Scanpaths.of(x, exact)).values();
    float[] other = Scanpaths.encode(new Heatmap(16, 16), Scanpaths.of(x, rounded)).values();
    for (int p = 0; p < one.length; p++) {
      assertThat(other[p]).isCloseTo(one[p], within(1e-5f * one[p] + 1e-6f));
    }
  }

  @Test
  void rounding_does_not_decide_whether_fixations_share_a_coordinate() {
    Scanpath exact = Scanpaths.at(.3, .1, .3, .5, .3, .8);
    Scanpath rounded = Scanpaths.at(.3, .1, .1 + .2, .5, .3, .8);
    assertThat(.1 + .2).isNotEqualTo(.3);
    for (boolean zoomed : new boolean[] {false, true}) {
      Heatmap spec = new Heatmap(16, 16, zoomed);
      assertThat(Scanpaths.encode(spec, rounded)).isEqualTo(Scanpaths.encode(spec, exact));
    }
  }

  @Test
  void awkward_fixations_give_finite_images() {
    List<Scanpath> awkward =
        List.of(
            Scanpaths.at(1e6, -1e6, .5, .5, .4, .6, .1, .2),
            Scanpaths.at(1e6, 1e6, 2e6, 2e6, -1e6, -1e6),
            Scanpaths.at(1e9, 1e9, -1e9, 1e9, .5, -1e9),
            Scanpaths.at(.5, .5, .5, .5, .5 + 2e-9, .5, .5, .5 + 2e-9),
            Scanpaths.at(.5, .5, .5 + 2e-9, .5 + 2e-9, .5 + 4e-9, .5 + 4e-9),
            Scanpaths.at(0, 0, 1e-300, 1e-300, -1e-300, 1e-300),
            Scanpaths.at(-3, 7),
            Scanpaths.at(.2, .2, .2, .2, .2, .2, .2, .9));
    for (Scanpath scanpath : awkward) {
      for (int size : new int[] {1, 2, 16}) {
        for (boolean zoomed : new boolean[] {false, true}) {
          float[] values = Scanpaths.encode(new Heatmap(size, size + 1, zoomed), scanpath).values();
          for (float value : values) {
            assertThat(value).isFinite().isNotNegative();
          }
        }
      }
    }
  }

  @Test
  void a_far_off_fixation_does_not_hide_those_on_the_stimulus() {
    Tensor image =
        Scanpaths.encode(new Heatmap(16, 16), Scanpaths.at(1e3, 1e3, .5, .5, .4, .6, .6, .4));
    assertThat(image.at(0, 8, 8)).isPositive();
  }

  @Test
  void many_threads_may_share_one_representation() {
    Representation shared = new Heatmap(20, 20).create(List.of());
    List<Scanpath> scanpaths =
        IntStream.range(0, 200).mapToObj(s -> Scanpaths.random(s, 10 + s % 20, 0.2)).toList();
    List<Tensor> alone = scanpaths.stream().map(shared::encode).toList();
    List<Tensor> together = scanpaths.parallelStream().map(shared::encode).toList();
    assertThat(together).isEqualTo(alone);
  }

  /** The formula of the javadoc, term by term, through the inverse covariance. */
  private static float plainSum(Scanpath s, int row, int column) {
    int n = s.size();
    double mx = Arrays.stream(s.xs()).sum() / n;
    double my = Arrays.stream(s.ys()).sum() / n;
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (int k = 0; k < n; k++) {
      xx += (s.x(k) - mx) * (s.x(k) - mx);
      xy += (s.x(k) - mx) * (s.y(k) - my);
      yy += (s.y(k) - my) * (s.y(k) - my);
    }
    double factor = Math.pow(n, -1.0 / 3) / (n - 1);
    double cxx = xx * factor;
    double cxy = xy * factor;
    double cyy = yy * factor;
    double determinant = cxx * cyy - cxy * cxy;
    double sum = 0;
    for (int k = 0; k < n; k++) {
      double dx = column / 20.0 - s.x(k);
      double dy = row / 32.0 - s.y(k);
      sum += Math.exp(-(cyy * dx * dx - 2 * cxy * dx * dy + cxx * dy * dy) / determinant / 2);
    }
    return (float) (sum / (n * 2 * Math.PI * Math.sqrt(determinant)));
  }
}
