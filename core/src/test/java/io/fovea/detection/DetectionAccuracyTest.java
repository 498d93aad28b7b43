package io.fovea.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.source.simulated.SimulatedRawGaze;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How many of the fixations in simulated gaze are found (no human data). The least values stand a
 * little below what was measured; docs/event-detection.md has the whole table.
 */
class DetectionAccuracyTest {
  private static final double DEGREE = SimulatedRawGaze.PIXELS_PER_DEGREE;

  private static FixationAgreement agreement(EventDetectorSpec spec, SimulatedRawGaze gaze) {
    FixationAgreement all = new FixationAgreement();
    for (long seed = 101; seed <= 103; seed++) {
      SimulatedRawGaze.Trial trial = gaze.trial(seed);
      all =
          all.plus(
              FixationAgreement.of(trial.truth(), new FixationFinder(spec).find(trial.samples())));
    }
    return all;
  }

  @ParameterizedTest
  @CsvSource({
    // rate, noise, degrees per second, least F1
    "50, 0.05, 30, 0.97",
    "50, 0.15, 45, 0.95",
    "300, 0.05, 30, 0.97",
    "300, 0.15, 45, 0.96",
    "300, 0.3, 80, 0.91",
    "1000, 0.05, 30, 0.98",
    "1000, 0.15, 30, 0.98",
    "1000, 0.3, 60, 0.97",
  })
  void a_velocity_threshold_finds_them(
      double rateHz, double noise, double threshold, double leastF1) {
    var gaze = new SimulatedRawGaze(rateHz, noise);
    Ivt ivt = new Ivt(threshold * DEGREE);
    assertThat(agreement(ivt, gaze).f1()).isGreaterThan(leastF1);
    assertThat(agreement(ivt, gaze.withoutLoss()).f1()).isGreaterThan(leastF1);
  }

  @ParameterizedTest
  @CsvSource({
    // rate, noise, degrees, least F1
    "50, 0.05, 1.4, 0.96",
    "50, 0.15, 2, 0.96",
    "50, 0.3, 3, 0.93",
    "300, 0.05, 1.5, 0.93",
    "300, 0.15, 2.5, 0.93",
    "1000, 0.05, 1.6, 0.88",
    "1000, 0.15, 2.8, 0.88",
  })
  void a_dispersion_threshold_finds_them(
      double rateHz, double noise, double threshold, double leastF1) {
    var gaze = new SimulatedRawGaze(rateHz, noise);
    Idt idt = new Idt(threshold * DEGREE);
    assertThat(agreement(idt, gaze).f1()).isGreaterThan(leastF1);
    assertThat(agreement(idt, gaze.withoutLoss()).f1()).isGreaterThan(leastF1);
  }

  @ParameterizedTest
  @CsvSource({"50, 0.3", "300, 0.25", "1000, 0.35"})
  void making_neighbours_one_mends_what_noise_has_broken(double rateHz, double noise) {
    var gaze = new SimulatedRawGaze(rateHz, noise);
    Ivt ivt = new Ivt(45 * DEGREE);
    assertThat(agreement(ivt.merge(75, 0.5 * DEGREE), gaze).f1())
        .isGreaterThan(0.9)
        .isGreaterThan(agreement(ivt, gaze).f1() + 0.15);
  }
}
