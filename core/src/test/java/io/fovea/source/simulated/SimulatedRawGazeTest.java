package io.fovea.source.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.fovea.detection.GazeSamples;
import io.fovea.scanpath.FixationColumns;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatedRawGazeTest {
  private static final double DEGREE = SimulatedRawGaze.PIXELS_PER_DEGREE;

  @ParameterizedTest
  @ValueSource(doubles = {50, 300, 1000})
  void samples_come_at_the_rate_and_are_lost_as_often_as_set(double rateHz) {
    var gaze = new SimulatedRawGaze(rateHz, 0.1, 0.05, 0, 120);
    GazeSamples samples = gaze.trial(3).samples();
    assertThat(samples.size()).isEqualTo((int) (120 * rateHz));
    assertThat(samples.intervalMs()).isEqualTo(1000 / rateHz, within(1e-9));
    long lost = IntStream.range(0, samples.size()).filter(samples::isMissing).count();
    assertThat(lost / (double) samples.size()).isBetween(0.04, 0.06);
  }

  @Test
  void blinks_come_as_often_as_set_and_cut_fixations() {
    SimulatedRawGaze.Trial trial = new SimulatedRawGaze(100, 0, 0, 15, 600).trial(1);
    GazeSamples samples = trial.samples();
    FixationColumns truth = trial.truth();
    int blinks = 0;
    int f = 0;
    for (int i = 1; i < samples.size(); i++) {
      double ms = samples.timeMs(i);
      while (f < truth.size() && truth.startMs()[f] + truth.durationMs()[f] <= ms) {
        f++;
      }
      boolean fixates = f < truth.size() && truth.startMs()[f] < ms;
      assertThat(samples.isMissing(i) && fixates).as("shut in a fixation, %s ms", ms).isFalse();
      blinks += samples.isMissing(i) && !samples.isMissing(i - 1) ? 1 : 0;
    }
    assertThat(blinks).isBetween(110, 190); // 150 expected
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void the_true_places_are_where_the_samples_lie(long seed) {
    SimulatedRawGaze.Trial trial = new SimulatedRawGaze(300, 0.1).withoutLoss().trial(seed);
    GazeSamples samples = trial.samples();
    FixationColumns truth = trial.truth();
    assertThat(truth.size()).isBetween(70, 130); // 30 s of fixations and saccades
    int f = 0;
    for (int i = 0; i < samples.size() && f < truth.size(); i++) {
      double ms = samples.timeMs(i);
      f += ms > truth.startMs()[f] + truth.durationMs()[f] ? 1 : 0;
      if (f < truth.size() && ms > truth.startMs()[f]) {
        double away = Math.hypot(samples.x(i) - truth.x()[f], samples.y(i) - truth.y()[f]);
        assertThat(away).isLessThan(0.8 * DEGREE); // seven standard deviations of drift and noise
      }
    }
  }

  @Test
  void saccades_are_as_long_and_as_fast_as_the_main_sequence_says() {
    var eye = new SimulatedEye(600_000, new Draws(5));
    var fixations = eye.fixations();
    for (int i = 1; i < fixations.size(); i++) {
      var before = fixations.get(i - 1);
      var after = fixations.get(i);
      double degrees = Math.hypot(after.fromX() - before.fromX(), after.fromY() - before.fromY());
      assertThat(degrees).isGreaterThan(1 - 1e-9);
      assertThat(after.startMs() - before.endMs()).isEqualTo(2.2 * degrees + 21, within(1e-6));
    }
    var saccade = new SimulatedEye.Phase(0, 43, 0, 0, 10, 0);
    assertThat(saccade.way(0)).isZero();
    assertThat(saccade.way(43)).isEqualTo(1, within(1e-12));
    double peak = 1000 * 10 * (saccade.way(21.6) - saccade.way(21.4)) / 0.2;
    assertThat(peak).isEqualTo(1.875 * 10 / 0.043, within(0.5)); // 436 degrees per second
  }

  @Test
  void the_same_seed_gives_the_same_bits() {
    GazeSamples samples = new SimulatedRawGaze(300, 0.2).trial(7).samples();
    GazeSamples again = new SimulatedRawGaze(300, 0.2).trial(7).samples();
    double sum = 0;
    for (int i = 0; i < samples.size(); i++) {
      assertThat(Double.compare(again.x(i), samples.x(i))).isZero();
      sum += samples.isMissing(i) ? 0 : samples.x(i) - samples.y(i);
    }
    assertThat(sum).isEqualTo(7111938.084394194);
    assertThat(new SimulatedRawGaze(300, 0.2).trial(8).truth())
        .isNotEqualTo(new SimulatedRawGaze(300, 0.2).trial(7).truth());
  }

  @ParameterizedTest
  @MethodSource
  void a_setting_that_makes_no_sense_is_refused(String message, Supplier<?> settings) {
    assertThatThrownBy(settings::get).hasMessage(message);
  }

  static Stream<Arguments> a_setting_that_makes_no_sense_is_refused() {
    return Stream.of(
        refused("rate_hz must be between 10 and 5000, got 0", () -> new SimulatedRawGaze(0, 0)),
        refused("noise_degrees must be >= 0, got -1", () -> new SimulatedRawGaze(50, -1)),
        refused("lost_share must be in [0, 1), got 1", () -> new SimulatedRawGaze(50, 0, 1, 0, 9)),
        refused(
            "blinks_per_minute must be between 0 and 60, got 61",
            () -> new SimulatedRawGaze(50, 0, 0, 61, 9)),
        refused(
            "seconds must be between 1 and 3600, got NaN",
            () -> new SimulatedRawGaze(50, 0, 0, 0, Double.NaN)));
  }

  private static Arguments refused(String message, Supplier<?> settings) {
    return Arguments.of(message, settings);
  }
}
