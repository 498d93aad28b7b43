package example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.fovea.representation.Representation;
import io.fovea.representation.RepresentationSpec;
import io.fovea.representation.Tensor;
import io.fovea.representation.TensorShape;
import io.fovea.scanpath.Fixation;
import io.fovea.scanpath.Scanpath;
import io.fovea.scanpath.ScanpathKey;
import io.fovea.spec.FoveaException;
import io.fovea.spec.SettingException;
import io.fovea.testing.PartContract;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationMapTest {
  private static final Representation TWO_BY_THREE = new DurationMap(2, 3).create(List.of());

  private static Scanpath scanpath(Fixation... fixations) {
    return Scanpath.of(ScanpathKey.of("P1", 3.0), "P1", List.of(fixations));
  }

  private static Scanpath random(long seed, int n) {
    var random = new Random(seed);
    return scanpath(
        IntStream.range(0, n)
            .mapToObj(
                k -> new Fixation(random.nextDouble(), random.nextDouble(), random.nextInt(600)))
            .toArray(Fixation[]::new));
  }

  @Test
  void it_is_a_part() {
    PartContract.check(RepresentationSpec.class, new DurationMap());
  }

  @Test
  void a_cell_holds_its_share_of_the_looking_time_and_y_points_downward() {
    // Two fixations in the top middle cell, one in the bottom left cell; 400 ms in all.
    Scanpath scanpath =
        scanpath(
            new Fixation(0.5, 0.1, 100), new Fixation(0.1, 0.9, 250), new Fixation(0.6, 0.4, 50));

    Tensor map = TWO_BY_THREE.encode(scanpath);

    assertThat(map).isEqualTo(new Tensor(new float[] {0, .375f, 0, .625f, 0, 0}, 1, 2, 3));
    assertThat(TWO_BY_THREE.shape()).isEqualTo(TensorShape.of(1, 2, 3));
  }

  @Test
  void the_edges_of_the_stimulus_belong_to_the_outer_cells() {
    Scanpath corners =
        scanpath(
            new Fixation(0, 0, 10),
            new Fixation(1, 0, 20),
            new Fixation(0, 1, 30),
            new Fixation(1, 1, 40));

    assertThat(TWO_BY_THREE.encode(corners).values()).containsExactly(.1f, 0, .2f, .3f, 0, .4f);
  }

  @Test
  void time_outside_the_stimulus_counts_in_the_whole_alone() {
    Scanpath scanpath =
        scanpath(
            new Fixation(0.5, 0.75, 300),
            new Fixation(-0.01, 0.5, 500),
            new Fixation(0.5, 1.01, 200));

    assertThat(TWO_BY_THREE.encode(scanpath).values()).containsExactly(0, 0, 0, 0, .3f, 0);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void shares_sum_to_one_and_follow_a_mirrored_scanpath(long seed) {
    Scanpath scanpath = random(seed, 40);
    Scanpath mirrored =
        scanpath(
            IntStream.range(0, 40)
                .mapToObj(scanpath::fixation)
                .map(f -> new Fixation(1 - f.x(), f.y(), f.durationMs()))
                .toArray(Fixation[]::new));
    Representation map = new DurationMap(5, 8).create(List.of());

    Tensor image = map.encode(scanpath);
    Tensor other = map.encode(mirrored);

    double sum = 0;
    for (int i = 0; i < 5; i++) {
      for (int j = 0; j < 8; j++) {
        sum += image.at(0, i, j);
        assertThat(other.at(0, i, 7 - j)).isCloseTo(image.at(0, i, j), within(1e-6f));
      }
    }
    assertThat(sum).isCloseTo(1, within(1e-6));
    assertThat(other).isNotEqualTo(image);
  }

  @Test
  void many_threads_may_share_one_representation() {
    Representation shared = new DurationMap().create(List.of());
    List<Scanpath> scanpaths = IntStream.range(0, 200).mapToObj(s -> random(s, 10 + s)).toList();

    List<Tensor> together = scanpaths.parallelStream().map(shared::encode).toList();

    assertThat(together).isEqualTo(scanpaths.stream().map(shared::encode).toList());
  }

  static Stream<Arguments> refused() {
    Fixation good = new Fixation(.5, .5, 200);
    String duration = "duration must be milliseconds >= 0 (is data.columns.duration set?), got ";
    return Stream.of(
        Arguments.of(
            scanpath(), "scanpath (P1, 3): the 0 fixations last 0.0 ms in all; needs a number > 0"),
        Arguments.of(
            scanpath(new Fixation(.5, .5, 0)),
            "scanpath (P1, 3): the 1 fixations last 0.0 ms in all; needs a number > 0"),
        Arguments.of(
            scanpath(new Fixation(.5, .5, Double.POSITIVE_INFINITY)),
            "scanpath (P1, 3): the 1 fixations last Infinity ms in all; needs a number > 0"),
        Arguments.of(
            scanpath(good, new Fixation(.5, .5, Double.NaN)),
            "scanpath (P1, 3), fixation 2 of 2: " + duration + "NaN"),
        Arguments.of(
            scanpath(new Fixation(.5, .5, -1), good),
            "scanpath (P1, 3), fixation 1 of 2: " + duration + "-1.0"),
        Arguments.of(
            scanpath(good, new Fixation(Double.NaN, .5, 1), good),
            "scanpath (P1, 3), fixation 2 of 3: x must be a number, got NaN"),
        Arguments.of(
            scanpath(new Fixation(.5, Double.NEGATIVE_INFINITY, 1)),
            "scanpath (P1, 3), fixation 1 of 1: y must be a number, got -Infinity"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void a_scanpath_without_usable_durations_or_places_is_named(Scanpath scanpath, String message) {
    assertThatThrownBy(() -> TWO_BY_THREE.encode(scanpath))
        .isInstanceOf(FoveaException.class)
        .hasMessage(message);
  }

  @Test
  void a_grid_without_cells_is_refused() {
    assertThatThrownBy(() -> new DurationMap(0, 4))
        .isInstanceOf(SettingException.class)
        .hasMessage("height must be > 0, got 0");
    assertThatThrownBy(() -> new DurationMap(4, -1))
        .isInstanceOf(SettingException.class)
        .hasMessage("width must be > 0, got -1");
  }
}
