package io.fovea.representations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.representation.RepresentationSpec;
import io.fovea.scanpath.FixationColumns;
import io.fovea.scanpath.Scanpath;
import io.fovea.scanpath.ScanpathKey;
import io.fovea.spec.FoveaException;
import io.fovea.spec.SettingException;
import io.fovea.testing.PartContract;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a sequence refuses, and in which words. */
class SequenceRefusalsTest {
  private static final String KNOWN =
      "known: [x, y, duration, start, index, saccade_length, saccade_angle, saccade_angle_sin,"
          + " saccade_angle_cos, saccade2_angle, saccade_duration, velocity, ";
  private static final String COLUMNS = "]; further columns are those of data.columns.features";
  private static final double[] NONE = {};
  private static final double NAN = Double.NaN;

  private static Scanpath of(double[] x, double[] durationMs, double[] startMs, double... pupil) {
    double[][] features = pupil.length == 0 ? new double[0][] : new double[][] {pupil};
    return SequenceScanpaths.of(
        3, new FixationColumns(x, new double[x.length], durationMs, startMs, features));
  }

  static Stream<Arguments> scanpaths() {
    double[] two = {.5, .6};
    double[] ms = {100, 200};
    return Stream.of(
        Arguments.of(
            "x", of(NONE, NONE, NONE), "scanpath (P1, 3): needs at least one fixation, got none"),
        Arguments.of(
            "saccade_length",
            of(new double[] {.5, NAN}, ms, NONE),
            "scanpath (P1, 3), fixation 2 of 2: feature 'saccade_length' needs x to be a number"
                + " between -1e9 and 1e9, got NaN"),
        Arguments.of(
            "x",
            of(new double[] {2e9, .5}, ms, NONE),
            "scanpath (P1, 3), fixation 1 of 2: feature 'x' needs x to be a number between -1e9 and"
                + " 1e9, got 2.0E9"),
        Arguments.of(
            "duration",
            of(two, new double[] {100, NAN}, NONE),
            "scanpath (P1, 3), fixation 2 of 2: feature 'duration' needs the duration to be a"
                + " number between -1e30 and 1e30, got NaN"),
        Arguments.of(
            "duration",
            of(two, new double[] {NAN, NAN}, NONE),
            "scanpath (P1, 3): feature 'duration' needs to know how long fixations lasted; name"
                + " their column in data.columns.duration"),
        Arguments.of(
            "velocity",
            of(two, ms, NONE),
            "scanpath (P1, 3): feature 'velocity' needs to know when fixations began; name their"
                + " column in data.columns.time"),
        Arguments.of(
            "start",
            of(two, ms, new double[] {0, NAN}),
            "scanpath (P1, 3), fixation 2 of 2: feature 'start' needs the start to be a number"
                + " between -1e30 and 1e30, got NaN"),
        Arguments.of(
            "saccade_duration",
            of(two, ms, new double[] {0, 87.5}),
            "scanpath (P1, 3), fixation 2 of 2: feature 'saccade_duration' needs fixations one"
                + " after another, but this one begins 12.5 ms before the end of the one before"
                + " it"),
        Arguments.of(
            "pupil",
            of(two, ms, NONE, 3, NAN),
            "scanpath (P1, 3), fixation 2 of 2: feature 'pupil' needs the column to be a number"
                + " between -1e30 and 1e30, got NaN"));
  }

  @ParameterizedTest
  @MethodSource("scanpaths")
  void a_scanpath_that_lacks_what_a_feature_needs_is_named(
      String feature, Scanpath scanpath, String message) {
    FixationSequence spec = FixationSequence.of(feature);
    assertThatThrownBy(() -> Scanpaths.encode(spec.scaling(Scaling.NONE), scanpath))
        .isInstanceOf(FoveaException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> spec.create(List.of(SequenceScanpaths.five(), scanpath)))
        .as("learning")
        .isInstanceOf(FoveaException.class)
        .hasMessage(message);
  }

  @Test
  void what_a_feature_does_not_need_may_be_missing() {
    Scanpath bare = of(new double[] {.5, NAN}, new double[] {NAN, 1}, NONE);
    assertThat(Scanpaths.encode(FixationSequence.of("index").scaling(Scaling.NONE), bare).values())
        .containsExactly(0, 1);
  }

  static Stream<Arguments> settings() {
    return Stream.of(
        refused(() -> FixationSequence.of(), "features must not be empty, got []"),
        refused(() -> FixationSequence.of("x", " "), "features must not be blank, got \" \""),
        refused(
            () -> FixationSequence.of("x", "y", "x"),
            "features must name each feature once, got [x, y, x]"),
        refused(
            () -> FixationSequence.of("x", "duration").scaling("durations", Scaling.NONE),
            "scaling_of has no feature 'durations'; did you mean 'duration'? known: [x, duration]"),
        refused(
            () -> new FixationSequence().maxLength(-1, Keep.FIRST),
            "max_length must be >= 0, got -1"),
        refused(
            () -> FixationSequence.of("pupils").create(List.of(SequenceScanpaths.five())),
            "features has no feature 'pupils'; did you mean 'pupil'? " + KNOWN + "pupil" + COLUMNS),
        refused(
            () -> FixationSequence.of("saccade_lenght").create(List.of(Scanpaths.at(0, 0))),
            "features has no feature 'saccade_lenght'; did you mean 'saccade_length'? "
                + KNOWN.strip().replaceFirst(",$", "")
                + COLUMNS),
        refused(
            () -> FixationSequence.of("velocity").create(List.of(withVelocity())),
            "features names 'velocity', which is computed, but the table has a column of this name,"
                + " too: write 'column:velocity' for the column, or leave it out of"
                + " data.columns.features for the computed one"));
  }

  private static Arguments refused(ThrowingCallable making, String message) {
    return Arguments.of(making, message);
  }

  private static Scanpath withVelocity() {
    return new Scanpath(
        ScanpathKey.of("P1", 3.0),
        "P1",
        List.of("velocity"),
        new FixationColumns(
            new double[] {1}, new double[1], new double[1], new double[0], new double[] {42}));
  }

  @ParameterizedTest
  @MethodSource("settings")
  void a_setting_that_breaks_a_rule_is_named(ThrowingCallable making, String message) {
    assertThatThrownBy(making).isInstanceOf(SettingException.class).hasMessage(message);
  }

  @Test
  void a_column_called_like_a_computed_feature_is_had_by_its_full_name() {
    FixationSequence spec = FixationSequence.of("column:velocity").scaling(Scaling.NONE);
    assertThat(Scanpaths.encode(spec, withVelocity()).values()).containsExactly(42);
  }

  @Test
  void an_unknown_feature_is_refused_at_the_latest_when_a_scanpath_comes() {
    var sequence = FixationSequence.of("pupil").scaling(Scaling.NONE).create(List.of());
    assertThatThrownBy(() -> sequence.encode(Scanpaths.at(0, 0)))
        .hasMessageStartingWith("scanpath (P1, 3): features has no feature 'pupil'; known: [x, ");
  }

  @Test
  void it_is_a_part_with_the_promised_defaults() {
    PartContract.check(RepresentationSpec.class, new FixationSequence());
    assertThat(new FixationSequence())
        .isEqualTo(
            new FixationSequence(List.of("x", "y"), Scaling.STANDARDIZE, Map.of(), 0, Keep.FIRST));
  }
}
