package io.fovea.representations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.fovea.representation.Representation;
import io.fovea.scanpath.Scanpath;
import io.fovea.scanpath.ScanpathKey;
import io.fovea.spec.FoveaException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** That scaling is what it says, comes from the training part alone, and can be made again. */
class SequenceScalingTest {
  private static final FixationSequence EVERYTHING = FixationSequence.of(SequenceScanpaths.ALL);

  private final List<Scanpath> training = SequenceScanpaths.random(11, 40);

  @Test
  void each_feature_is_scaled_by_the_numbers_that_were_learned_of_it() {
    FixationSequence spec =
        FixationSequence.of("duration", "pupil", "index", "x")
            .scaling("pupil", Scaling.MIN_MAX)
            .scaling("index", Scaling.NONE);
    Representation sequence = spec.create(List.of(SequenceScanpaths.five()));
    // Mean 160; deviations -60, 40, -10, 140, -110: squares 3600 + 1600 + 100 + 19600 + 12100.
    double sd = Math.sqrt(37000 / 5.0);
    assertThat(sequence.learned().keySet())
        .containsExactly("duration.standardize", "pupil.min_max", "x.standardize");
    assertThat(sequence.learned().get("duration.standardize").get(0)).isEqualTo(160);
    assertThat(sequence.learned().get("duration.standardize").get(1)).isCloseTo(sd, within(1e-12));
    assertThat(sequence.learned().get("pupil.min_max")).containsExactly(7.0, 11.0);
    float[] rows = sequence.encode(SequenceScanpaths.five()).values();
    for (int i = 0; i < 5; i++) {
      double duration = SequenceScanpaths.five().durationMs(i);
      assertThat(rows[4 * i]).isCloseTo((float) ((duration - 160) / sd), within(1e-6f));
      assertThat(rows[4 * i + 1]).isEqualTo(i / 4f);
      assertThat(rows[4 * i + 2]).isEqualTo(i);
    }
  }

  @Test
  void the_training_parts_own_rows_have_mean_0_and_deviation_1() {
    Representation sequence = EVERYTHING.create(training);
    double[] sum = new double[SequenceScanpaths.ALL.length];
    double[] squares = new double[sum.length];
    int rows = 0;
    for (Scanpath scanpath : training) {
      float[] values = sequence.encode(scanpath).values();
      rows += scanpath.size();
      for (int i = 0; i < values.length; i++) {
        sum[i % sum.length] += values[i];
        squares[i % sum.length] += (double) values[i] * values[i];
      }
    }
    for (int f = 0; f < sum.length; f++) {
      assertThat(sum[f] / rows).as(SequenceScanpaths.ALL[f]).isCloseTo(0, within(1e-5));
      assertThat(squares[f] / rows).as(SequenceScanpaths.ALL[f]).isCloseTo(1, within(1e-5));
    }
  }

  @Test
  void far_from_0_no_digit_is_lost_and_equal_numbers_have_no_spread() {
    Statistics far = new Statistics();
    far.add(1e15 + 4, 1e15 + 7, 1e15 + 13, 1e15 + 16);
    assertThat(far.mean()).isEqualTo(1e15 + 10);
    assertThat(far.standardDeviation()).isCloseTo(Math.sqrt(22.5), within(1e-9));
    Statistics equal = new Statistics();
    for (int i = 0; i < 1000; i++) {
      equal.add(0.1);
    }
    assertThat(equal.standardDeviation()).isZero();
  }

  @ParameterizedTest
  @EnumSource(Scaling.class)
  void a_feature_of_one_value_is_not_divided(Scaling scaling) {
    Scanpath still = Scanpaths.at(0.1, 0.5, 0.1, 0.75, 0.1, 0.25);
    Representation sequence = FixationSequence.of("x").scaling(scaling).create(List.of(still));
    assertThat(sequence.encode(still).values()).containsOnly(scaling == Scaling.NONE ? 0.1f : 0f);
    assertThat(sequence.encode(Scanpaths.at(1.1, 0)).values()[0])
        .isCloseTo(scaling == Scaling.NONE ? 1.1f : 1f, within(1e-6f));
  }

  @ParameterizedTest
  @EnumSource(Scaling.class)
  void made_again_it_encodes_the_same_bits(Scaling scaling) {
    FixationSequence spec = EVERYTHING.scaling(scaling).scaling("pupil", Scaling.MIN_MAX);
    Representation sequence = spec.create(training);
    Representation again = spec.restore(sequence.learned());
    assertThat(again.learned()).isEqualTo(sequence.learned());
    assertThat(again.learnedFrom()).isEmpty();
    assertThat(again.shape()).isEqualTo(sequence.shape());
    for (Scanpath scanpath : SequenceScanpaths.random(12, 30)) {
      assertThat(again.encode(scanpath)).isEqualTo(sequence.encode(scanpath));
    }
  }

  @Test
  void it_says_what_it_learned_from_and_nothing_where_nothing_is_learned() {
    assertThat(EVERYTHING.create(training).learnedFrom())
        .containsExactlyInAnyOrderElementsOf(
            training.stream().map(Scanpath::key).collect(Collectors.<ScanpathKey>toSet()));
    Representation plain = EVERYTHING.scaling(Scaling.NONE).create(training);
    assertThat(plain.learnedFrom()).isEmpty();
    assertThat(plain.learned()).isEmpty();
  }

  @Test
  void only_the_rows_that_are_kept_are_learned_from() {
    Scanpath five = SequenceScanpaths.five();
    var spec = FixationSequence.of("pupil", "saccade_length").scaling(Scaling.MIN_MAX);
    assertThat(spec.maxLength(2, Keep.LAST).create(List.of(five)).learned())
        .isEqualTo(
            Map.of("pupil.min_max", List.of(10., 11.), "saccade_length.min_max", List.of(0., 3.)));
    assertThat(spec.maxLength(2, Keep.FIRST).create(List.of(five)).learned())
        .isEqualTo(
            Map.of("pupil.min_max", List.of(7., 8.), "saccade_length.min_max", List.of(0., 3.)));
  }

  @Test
  void cutting_keeps_what_was_computed_of_the_whole() {
    FixationSequence spec = EVERYTHING.scaling(Scaling.NONE);
    for (Scanpath scanpath : SequenceScanpaths.random(13, 30)) {
      float[] whole = Scanpaths.encode(spec, scanpath).values();
      int columns = SequenceScanpaths.ALL.length;
      int kept = Math.min(4, scanpath.size()) * columns;
      assertThat(Scanpaths.encode(spec.maxLength(4, Keep.FIRST), scanpath).values())
          .isEqualTo(java.util.Arrays.copyOf(whole, kept));
      assertThat(Scanpaths.encode(spec.maxLength(4, Keep.LAST), scanpath).values())
          .isEqualTo(java.util.Arrays.copyOfRange(whole, whole.length - kept, whole.length));
      assertThat(Scanpaths.encode(spec.maxLength(1000, Keep.LAST), scanpath).values())
          .isEqualTo(whole);
    }
  }

  @Test
  void without_training_scanpaths_a_scaled_sequence_is_refused_when_it_encodes() {
    Representation nothing = new FixationSequence().create(List.of());
    assertThat(nothing.shape().toString()).isEqualTo("(*, 2)");
    assertThatThrownBy(() -> nothing.encode(SequenceScanpaths.five()))
        .isInstanceOf(FoveaException.class)
        .hasMessage(
            "fixation_sequence: its scaling is learned from training scanpaths, of which there are"
                + " none; scaling none needs none");
  }

  static Stream<Arguments> damaged() {
    String rule =
        "fixation_sequence: what was learned must hold a mean and a standard deviation >= 0 under"
            + " 'x.standardize', got ";
    List<Double> good = List.of(0.5, 0.25);
    return Stream.of(
        Arguments.of(Map.of(), rule + "nothing"),
        Arguments.of(Map.of("x.min_max", good), rule + "nothing"),
        Arguments.of(Map.of("x.standardize", List.of(0.5)), rule + "[0.5]"),
        Arguments.of(Map.of("x.standardize", List.of(0.5, -1.0)), rule + "[0.5, -1.0]"),
        Arguments.of(Map.of("x.standardize", List.of(0.5, Double.NaN)), rule + "[0.5, NaN]"),
        Arguments.of(
            Map.of("x.standardize", good, "y.min_max", List.of(2.0, 1.0)),
            "fixation_sequence: what was learned must hold a least and a largest value under"
                + " 'y.min_max', got [2.0, 1.0]"));
  }

  @ParameterizedTest
  @MethodSource("damaged")
  void numbers_of_something_else_are_refused(Map<String, List<Double>> learned, String message) {
    FixationSequence spec = new FixationSequence().scaling("y", Scaling.MIN_MAX);
    assertThatThrownBy(() -> spec.restore(learned))
        .isInstanceOf(FoveaException.class)
        .hasMessage(message);
  }

  @Test
  void numbers_of_a_further_feature_are_refused() {
    Map<String, List<Double>> learned = FixationSequence.of("x", "y").create(training).learned();
    assertThatThrownBy(() -> FixationSequence.of("x").restore(learned))
        .isInstanceOf(FoveaException.class)
        .hasMessage(
            "fixation_sequence: what was learned is of other features or another scaling: it holds"
                + " [x.standardize, y.standardize], needed are [x.standardize]");
  }
}
