package io.fovea.representations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fovea.representation.Representation;
import io.fovea.representation.Tensor;
import io.fovea.scanpath.Scanpath;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaselineVisualizationTest {
  /** 101 pixels, so that a place in hundredths is a pixel's centre; radius 5, lines 2 wide. */
  private static final BaselineVisualization FIXED =
      new BaselineVisualization(101, 101, false, 5 / 101.0, 2 / 101.0, 1, 1);

  private static final BaselineVisualization ZOOMED =
      new BaselineVisualization(101, 101, true, 5 / 101.0, 2 / 101.0, 1, 1);

  @Test
  void discs_are_blue_with_a_dark_edge_lines_green_and_the_ground_white() {
    Tensor image = Scanpaths.encode(FIXED, Scanpaths.at(.2, .5, .8, .5));
    assertColour(image, 47, 20, 0, 0, 1);
    // 4 px from the middle a quarter of the pixel is blue, 5 px from it half is edge, half ground.
    assertColour(image, 54, 20, 0, 0, 0.75f * 0.2f + 0.25f);
    assertColour(image, 55, 20, 0.5f, 0.5f, 0.5f * 0.2f + 0.5f);
    assertColour(image, 50, 50, 0, 0.6f, 0);
    assertColour(image, 48, 50, 1, 1, 1);
    assertColour(image, 56, 20, 1, 1, 1);
    assertColour(image, 5, 5, 1, 1, 1);
  }

  @Test
  void a_line_two_pixels_wide_covers_half_of_the_rows_beside_its_middle() {
    Tensor image = Scanpaths.encode(FIXED, Scanpaths.at(.2, .5, .8, .5));
    for (int row : new int[] {49, 51}) {
      assertColour(image, row, 50, 0.5f, 0.8f, 0.5f);
    }
  }

  @Test
  void saccades_lie_over_fixations() {
    Tensor image = Scanpaths.encode(FIXED, Scanpaths.at(.2, .5, .5, .5, .8, .5));
    assertColour(image, 50, 50, 0, 0.6f, 0);
    assertColour(image, 47, 50, 0, 0, 1);
  }

  @Test
  void later_fixations_lie_over_earlier_ones() {
    // The second disc's dark edge crosses the middle of the first, below the line between them.
    Tensor image = Scanpaths.encode(FIXED, Scanpaths.at(.50, .50, .54, .53));
    assertThat(image.at(2, 53, 50)).isLessThan(0.9f);
    Tensor reversed = Scanpaths.encode(FIXED, Scanpaths.at(.54, .53, .50, .50));
    assertThat(reversed.at(2, 53, 50)).isGreaterThan(image.at(2, 53, 50));
  }

  @Test
  void crossing_saccades_do_not_add_up() {
    var thin = new BaselineVisualization(101, 101, false, 0.01, 0, 1, 0.4);
    Tensor image = Scanpaths.encode(thin, Scanpaths.at(.1, .5, .9, .5, .1, .5, .9, .5));
    assertColour(image, 50, 50, 0.6f, 1 - 0.4f * 0.4f, 0.6f);
  }

  @Test
  void y_points_downward() {
    Tensor image = Scanpaths.encode(FIXED, Scanpaths.at(.3, .1));
    assertColour(image, 10, 30, 0, 0, 1);
    assertColour(image, 90, 30, 1, 1, 1);
  }

  @Test
  void only_zoomed_pictures_reach_the_border() {
    Scanpath scanpath = Scanpaths.at(.4, .4, .6, .6);
    assertColour(Scanpaths.encode(FIXED, scanpath), 0, 3, 1, 1, 1);
    assertColour(Scanpaths.encode(ZOOMED, scanpath), 0, 3, 0, 0, 1);
    assertColour(Scanpaths.encode(ZOOMED, scanpath), 100, 97, 0, 0, 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void one_place_is_drawn_in_the_middle_when_zoomed(int fixations) {
    double[] place = IntStream.range(0, fixations).mapToDouble(k -> .9).toArray();
    Tensor image = Scanpaths.encode(ZOOMED, Scanpaths.of(place, place));
    assertColour(image, 50, 50, 0, 0, 1);
    assertColour(image, 90, 90, 1, 1, 1);
  }

  @Test
  void fixations_that_share_x_are_drawn_in_the_middle_column_when_zoomed() {
    Tensor image = Scanpaths.encode(ZOOMED, Scanpaths.at(.9, .2, .9, .4));
    assertColour(image, 50, 50, 0, 0.6f, 0);
    assertColour(image, 1, 53, 0, 0, 1);
  }

  /** The fixation's pixel, by both rules; the pictures must line up channel on channel. */
  @ParameterizedTest
  @CsvSource({"0.25, 0.5, 33", "0.75, 0.125, 17", "0.5, 0.5, 16", "0, 1, 16", "0.3, 0.7, 64"})
  void a_disc_and_the_heatmaps_peak_have_one_centre(double x, double y, int size) {
    double d = 0.02;
    Scanpath cross = Scanpaths.at(x, y, x - d, y, x + d, y, x, y - d, x, y + d);
    Tensor heatmap = Scanpaths.encode(new Heatmap(size, size), cross);
    Tensor drawing =
        Scanpaths.encode(new BaselineVisualization(size, size, false), Scanpaths.at(x, y));
    double[] peak = centre(heatmap, 0, false);
    double[] disc = centre(drawing, 0, true);
    assertThat(disc[0]).isCloseTo(peak[0], within(0.35));
    assertThat(disc[1]).isCloseTo(peak[1], within(0.35));
    if (x > 0) {
      assertThat(disc[0]).isCloseTo(y * (size - 1), within(0.05));
      assertThat(disc[1]).isCloseTo(x * (size - 1), within(0.05));
    }
  }

  private static double[] centre(Tensor image, int channel, boolean ink) {
    int size = image.shape()[1];
    double sum = 0;
    double rows = 0;
    double columns = 0;
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        double weight = ink ? 1 - image.at(channel, i, j) : image.at(channel, i, j);
        // To the fourth power, so that the peak counts and a tail cut off at the border does not.
        double sharp = ink ? weight : Math.pow(weight, 4);
        sum += sharp;
        rows += sharp * i;
        columns += sharp * j;
      }
    }
    return new double[] {rows / sum, columns / sum};
  }

  @Test
  void what_lies_off_the_image_is_cut_off() {
    Tensor image = Scanpaths.encode(FIXED, Scanpaths.at(.5, .5, 1e6, .5, .5, .5, .5, -1e6));
    assertColour(image, 50, 80, 0, 0.6f, 0);
    assertColour(image, 20, 50, 0, 0.6f, 0);
    assertColour(image, 80, 50, 1, 1, 1);
    Tensor nothing = Scanpaths.encode(FIXED, Scanpaths.at(-4, .5, -3, 2e6, -2, .5));
    assertThat(nothing.values()).containsOnly(1f);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-14, 1e-11, 1e-7, 1e-4, 0.01})
  void an_almost_level_line_has_no_gap(double rise) {
    Tensor image = Scanpaths.encode(FIXED, Scanpaths.at(.1, .505, .9, .505 + rise));
    for (int column = 16; column <= 84; column++) {
      assertThat(image.at(0, 50, column) * image.at(0, 51, column))
          .as("column %d", column)
          .isLessThan(0.3f);
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 7", "2, 3", "16, 16", "40, 12"})
  void every_value_lies_between_zero_and_one(int height, int width) {
    for (Scanpath scanpath :
        List.of(
            Scanpaths.random(1, 60, 0.3),
            Scanpaths.at(1e9, -1e9, .5, .5, -1e9, 1e9),
            Scanpaths.at(1e6, 1e6, .5, .5, .5, .5),
            Scanpaths.at(.5, .5, .5 + 1e-12, .5))) {
      for (boolean zoomed : new boolean[] {false, true}) {
        Tensor image = Scanpaths.encode(new BaselineVisualization(height, width, zoomed), scanpath);
        assertThat(image.shape()).containsExactly(3, height, width);
        for (float value : image.values()) {
          assertThat(value).isBetween(0f, 1f);
        }
      }
    }
  }

  @Test
  void sizes_follow_the_shorter_side_down_to_their_least() {
    assertThat(new BaselineVisualization(400, 800).fixationRadiusPx()).isEqualTo(10);
    assertThat(new BaselineVisualization(16, 800).fixationRadiusPx()).isEqualTo(0.9);
    assertThat(new BaselineVisualization(500, 800).saccadeWidthPx()).isEqualTo(2);
    assertThat(new BaselineVisualization(16, 16).saccadeWidthPx()).isEqualTo(0.4);
  }

  @Test
  void many_threads_may_share_one_representation() {
    Representation shared = new BaselineVisualization(20, 20).create(List.of());
    List<Scanpath> scanpaths =
        IntStream.range(0, 100).mapToObj(s -> Scanpaths.random(s, 10 + s % 20, 0.2)).toList();
    List<Tensor> alone = scanpaths.stream().map(shared::encode).toList();
    assertThat(scanpaths.parallelStream().map(shared::encode).toList()).isEqualTo(alone);
  }

  private static void assertColour(
      Tensor image, int row, int column, float red, float green, float blue) {
    float[] colour = {image.at(0, row, column), image.at(1, row, column), image.at(2, row, column)};
    assertThat(colour).containsExactly(new float[] {red, green, blue}, within(1e-5f));
  }
}
