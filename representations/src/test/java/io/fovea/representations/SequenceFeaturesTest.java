package io.fovea.representations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fovea.representation.Tensor;
import io.fovea.scanpath.FixationColumns;
import io.fovea.scanpath.Scanpath;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the features of a sequence are: by hand, and by what must hold for any scanpath. */
class SequenceFeaturesTest {
  private static final Offset<Float> CLOSE = within(1e-3f);

  @ParameterizedTest
  @CsvSource({
    "x, 1 4 4 1 1",
    "y, 5 5 1 1 1",
    "duration, 100 200 150 300 50",
    "start, 0 130 350 500 840",
    "index, 0 1 2 3 4",
    "saccade_length, 0 3 4 3 0",
    "saccade_angle, 0 0 90 180 0",
    "saccade_angle_sin, 0 0 1 0 0",
    "saccade_angle_cos, 0 1 0 -1 0",
    "saccade2_angle, 0 90 90 0 0",
    "saccade_duration, 0 30 20 0 40",
    "velocity, 0 100 200 0 0",
    "pupil, 7 8 9 10 11",
    "column:pupil, 7 8 9 10 11"
  })
  void a_feature_is_what_its_formula_says(String feature, String expected) {
    float[] values = SequenceScanpaths.feature(feature, SequenceScanpaths.five());
    assertThat(values).isEqualTo(floats(expected));
  }

  private static float[] floats(String words) {
    double[] wide = Arrays.stream(words.split(" ")).mapToDouble(Double::parseDouble).toArray();
    float[] values = new float[wide.length];
    for (int i = 0; i < wide.length; i++) {
      values[i] = (float) wide[i];
    }
    return values;
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0, 0",
    "1, -1, 45",
    "0, -1, 90",
    "-1, -1, 135",
    "-1, 0, 180",
    "-1, 1, -135",
    "0, 1, -90",
    "1, 1, -45",
    "0, 0, 0"
  })
  void angles_are_those_that_a_person_sees_on_the_screen(double right, double down, float degrees) {
    Scanpath two = Scanpaths.at(0.25, 0.5, 0.25 + right / 8, 0.5 + down / 8);
    assertThat(SequenceScanpaths.feature("saccade_angle", two)).containsExactly(0, degrees);
    double radians = Math.toRadians(degrees);
    double length = Math.signum(Math.hypot(right, down));
    assertThat(SequenceScanpaths.feature("saccade_angle_sin", two)[1])
        .isCloseTo((float) (length * Math.sin(radians)), within(1e-6f));
    assertThat(SequenceScanpaths.feature("saccade_angle_cos", two)[1])
        .isCloseTo((float) (length * Math.cos(radians)), within(1e-6f));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0, 0",
    "1, 1, 45",
    "0, 1, 90",
    "-1, 1, 135",
    "-1, 0, 180",
    "1, -1, 45",
    "0, 0, 0"
  })
  void the_turn_is_0_straight_on_and_180_back(double right, double down, float degrees) {
    Scanpath three = Scanpaths.at(0.25, 0.5, 0.5, 0.5, 0.5 + right / 8, 0.5 + down / 8);
    assertThat(SequenceScanpaths.feature("saccade2_angle", three)).containsExactly(0, degrees, 0);
  }

  @Test
  void rows_are_fixations_and_columns_are_features_in_their_order() {
    Tensor tensor = SequenceScanpaths.unscaled(SequenceScanpaths.five(), "y", "index", "x");
    assertThat(tensor.shape()).containsExactly(5, 3);
    assertThat(tensor.values()).startsWith(5, 0, 1, 5, 1, 4, 1, 2, 4);
  }

  @Test
  void a_single_fixation_has_a_row_of_its_own() {
    Scanpath one = SequenceScanpaths.of(1, SequenceScanpaths.five().fixations().at(2));
    assertThat(SequenceScanpaths.unscaled(one, SequenceScanpaths.ALL).values())
        .containsExactly(4, 1, 150, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9);
  }

  @Test
  void an_overlap_by_rounding_is_no_gap() {
    Scanpath two =
        SequenceScanpaths.of(
            1,
            new FixationColumns(
                new double[] {0, 1}, new double[2], new double[] {101, 50}, new double[] {0, 100}));
    assertThat(SequenceScanpaths.feature("saccade_duration", two)).containsExactly(0, 0);
    assertThat(SequenceScanpaths.feature("velocity", two)).containsExactly(0, 0);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void what_a_saccade_tells_does_not_depend_on_where_the_page_lies(long seed) {
    for (Scanpath scanpath : SequenceScanpaths.random(seed, 50)) {
      Scanpath moved = mapped(scanpath, x -> x + 3, y -> y - 0.5);
      // Angles of far places lose digits by moving: those are compared that stay on the screen.
      for (String feature : new String[] {"saccade_length", "velocity", "saccade_duration"}) {
        assertThat(SequenceScanpaths.feature(feature, moved))
            .as(feature)
            .containsExactly(SequenceScanpaths.feature(feature, scanpath), CLOSE);
      }
      for (String feature : new String[] {"saccade_angle_sin", "saccade_angle_cos"}) {
        assertThat(SequenceScanpaths.feature(feature, moved))
            .as(feature)
            .containsExactly(SequenceScanpaths.feature(feature, scanpath), CLOSE);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  void in_a_mirror_angles_are_mirrored_and_turns_stay(long seed) {
    for (Scanpath scanpath : SequenceScanpaths.random(seed, 50)) {
      Scanpath leftRight = mapped(scanpath, x -> -x, y -> y);
      Scanpath upDown = mapped(scanpath, x -> x, y -> -y);
      float[] sine = SequenceScanpaths.feature("saccade_angle_sin", scanpath);
      float[] cosine = SequenceScanpaths.feature("saccade_angle_cos", scanpath);
      assertThat(SequenceScanpaths.feature("saccade_angle_cos", leftRight))
          .containsExactly(negated(cosine));
      assertThat(SequenceScanpaths.feature("saccade_angle_sin", leftRight)).containsExactly(sine);
      assertThat(SequenceScanpaths.feature("saccade_angle_sin", upDown))
          .containsExactly(negated(sine));
      assertThat(SequenceScanpaths.feature("saccade2_angle", upDown))
          .containsExactly(SequenceScanpaths.feature("saccade2_angle", scanpath));
      assertThat(SequenceScanpaths.feature("saccade2_angle", leftRight))
          .containsExactly(SequenceScanpaths.feature("saccade2_angle", scanpath));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8, 9})
  void angles_lie_in_their_range_and_agree_with_sine_and_cosine(long seed) {
    for (Scanpath scanpath : SequenceScanpaths.random(seed, 50)) {
      float[] angle = SequenceScanpaths.feature("saccade_angle", scanpath);
      float[] sine = SequenceScanpaths.feature("saccade_angle_sin", scanpath);
      float[] cosine = SequenceScanpaths.feature("saccade_angle_cos", scanpath);
      float[] turn = SequenceScanpaths.feature("saccade2_angle", scanpath);
      for (int i = 1; i < angle.length; i++) {
        assertThat(angle[i]).isGreaterThan(-180).isLessThanOrEqualTo(180);
        assertThat((double) sine[i]).isCloseTo(Math.sin(Math.toRadians(angle[i])), within(1e-5));
        assertThat((double) cosine[i]).isCloseTo(Math.cos(Math.toRadians(angle[i])), within(1e-5));
      }
      for (int i = 1; i + 1 < angle.length; i++) {
        double between = Math.abs(angle[i + 1] - angle[i]);
        assertThat((double) turn[i]).isCloseTo(Math.min(between, 360 - between), within(1e-3));
      }
    }
  }

  private static float[] negated(float[] values) {
    float[] negated = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      negated[i] = 0 - values[i];
    }
    return negated;
  }

  private static Scanpath mapped(
      Scanpath scanpath, DoubleUnaryOperator toX, DoubleUnaryOperator toY) {
    FixationColumns fixations = scanpath.fixations();
    double[] x = Arrays.stream(fixations.x()).map(toX).toArray();
    double[] y = Arrays.stream(fixations.y()).map(toY).toArray();
    return new Scanpath(scanpath.key(), "P1", scanpath.featureNames(), fixations.places(x, y));
  }
}
