package io.fovea.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IvtTest {
  /** Point to point, 100 units per second: one unit in 10 ms. */
  private static final Ivt PLAIN = new Ivt(100, 0, 20, 75, 0, 0);

  private static List<Span> found(Ivt settings, Gaze gaze) {
    return settings.create().detect(gaze.samples());
  }

  @Test
  void samples_stay_together_while_the_eye_is_slow_between_them() {
    Gaze gaze =
        Gaze.every(10)
            .at(0, 0)
            .at(0.5, 0)
            .at(1.4, 0)
            .at(1.4, 0.9) // 50, 90 and 90 per second
            .at(9, 9) // a saccade, and
            .at(15, 15)
            .at(15, 15)
            .at(15.6, 15.6); // 0 and 85 per second
    assertThat(found(PLAIN, gaze)).containsExactly(new Span(0, 4), new Span(5, 8));
  }

  @Test
  void the_threshold_itself_is_too_fast() {
    Gaze gaze = Gaze.every(10).at(0, 0).at(0.75, 0).at(1.75, 0).at(1.75, 0.75);
    assertThat(found(PLAIN, gaze)).containsExactly(new Span(0, 2), new Span(2, 4));
  }

  @Test
  void a_velocity_is_the_slope_of_the_line_that_fits_best() {
    // Four samples within 15 ms of the middle, at t = -15, -5, 5, 15: sum(t t) = 500.
    // x: sum(t x) = -5 + 15 + 30 = 40, y: sum(t y) = -10 + 10 + 60 = 60; by 1000: 80 and 120.
    GazeSamples samples = Gaze.every(10).at(0, 0).at(1, 2).at(3, 2).at(2, 4).samples();
    double[] perSecond = Velocities.of(Segment.of(samples, 0).get(0), 30);
    assertThat(perSecond).hasSize(3);
    assertThat(perSecond[1]).isEqualTo(Math.hypot(80, 120), within(1e-9));
    // At the start three: t = -10, 0, 10 from the second; sum(t x) = 30, sum(t y) = 20; by 200.
    assertThat(perSecond[0]).isEqualTo(Math.hypot(150, 100), within(1e-9));
  }

  @Test
  void a_window_shorter_than_the_interval_is_point_to_point() {
    GazeSamples samples = Gaze.every(20).at(0, 0).at(3, 4).at(3, 4).samples();
    Segment segment = Segment.of(samples, 0).get(0);
    assertThat(Velocities.of(segment, 20)).containsExactly(250, 0);
    assertThat(Velocities.of(segment, 0)).containsExactly(250, 0);
  }

  @ParameterizedTest
  @CsvSource({
    // interval, samples, shortest, found
    "20, 5, 100, true", // four intervals, and the one that the last stands for
    "20, 4, 100, false",
    "3.3333333333333335, 30, 100, true",
    "3.3333333333333335, 29, 100, false",
    "1, 60, 60, true",
    "1, 59, 60, false",
  })
  void a_fixation_lasts_as_long_as_its_samples_stand_for(
      double intervalMs, int samples, double shortestMs, boolean isFound) {
    Ivt settings = new Ivt(100, 20, shortestMs, 75, 0, 0);
    Gaze gaze = Gaze.every(intervalMs).still(samples, 7, 7);
    assertThat(found(settings, gaze)).hasSize(isFound ? 1 : 0);
  }

  @Test
  void a_single_sample_has_no_velocity_and_is_no_fixation() {
    Ivt settings = new Ivt(100, 20, 0, 75, 0, 0);
    assertThat(found(settings, Gaze.every(10).at(1, 1))).isEmpty();
    assertThat(found(settings, Gaze.every(10).at(1, 1).missing(50).at(1, 1))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_short_gap_is_passed_over_and_a_longer_one_ends_the_fixation(boolean rows) {
    Gaze shortGap = gap(rows, 3); // 60 ms
    Gaze longGap = gap(rows, 4); // 80 ms
    int passed = rows ? 23 : 20;
    assertThat(found(PLAIN, shortGap)).containsExactly(new Span(0, passed));
    assertThat(found(PLAIN, longGap))
        .containsExactly(new Span(0, 10), rows ? new Span(14, 24) : new Span(10, 20));
  }

  private static Gaze gap(boolean rows, int length) {
    Gaze before = Gaze.every(20).still(10, 5, 5);
    return (rows ? before.missing(length) : before.skip(length)).still(10, 5, 5);
  }

  @ParameterizedTest
  @CsvSource({"1.9, 1", "2, 2", "500, 2"})
  void a_gap_over_which_the_eye_moved_is_a_saccade(double moved, int fixations) {
    // 100 units per second are 2 in the 20 ms that a gap counts as, though it took 80.
    Gaze gaze = Gaze.every(20).still(10, 5, 5).missing(3).still(10, 5 + moved, 5);
    assertThat(found(PLAIN, gaze)).hasSize(fixations);
  }

  @Test
  void no_gap_is_passed_over_if_none_may_be_but_jitter_is_no_gap() {
    Ivt settings = new Ivt(100, 0, 20, 0, 0, 0);
    assertThat(found(settings, Gaze.every(20).still(5, 1, 1).missing(1).still(5, 1, 1))).hasSize(2);
    double[] jittering = {0, 20, 49, 60, 80, 100, 129, 140};
    double[] still = new double[jittering.length];
    assertThat(settings.create().detect(new GazeSamples(jittering, still, still)))
        .containsExactly(new Span(0, 8));
  }

  @Test
  void missing_samples_at_the_start_and_the_end_belong_to_no_fixation() {
    Gaze gaze = Gaze.every(10).missing(3).still(10, 1, 1).missing(2);
    assertThat(found(PLAIN, gaze)).containsExactly(new Span(3, 13));
  }

  @Test
  void equal_times_do_not_hide_a_saccade_nor_make_one() {
    Gaze doubled = Gaze.every(10).still(5, 1, 1).sameTime().still(5, 1, 1);
    assertThat(found(PLAIN, doubled)).containsExactly(new Span(0, 10));
    Gaze jump = Gaze.every(10).still(5, 1, 1).sameTime().still(5, 8, 1);
    assertThat(found(PLAIN, jump)).containsExactly(new Span(0, 5), new Span(5, 10));
  }

  @ParameterizedTest
  @CsvSource({
    // between the two, moved, fixations: 75 ms and 20 units are the most
    "7, 20, 1",
    "7, 20.5, 2",
    "8, 20, 2",
    "0, 19, 1",
  })
  void fixations_with_little_between_them_are_made_one(
      int samplesBetween, double moved, int fixations) {
    Gaze gaze = Gaze.every(10).still(10, 0, 0);
    for (int i = 1; i <= samplesBetween; i++) {
      gaze.at(5000 * i, 0);
    }
    gaze.still(10, moved, 0);
    int next = 10 + samplesBetween;
    assertThat(found(new Ivt(100, 0, 20, 75, 75, 20), gaze))
        .isEqualTo(
            fixations == 1
                ? List.of(new Span(0, next + 10))
                : List.of(new Span(0, 10), new Span(next, next + 10)));
  }

  @Test
  void fixations_are_made_one_before_short_ones_are_left_out() {
    Gaze gaze = Gaze.every(10).still(3, 0, 0).at(90, 0).still(3, 1, 0).at(90, 0).still(3, 0, 0);
    assertThat(found(new Ivt(100, 0, 80, 75, 0, 0), gaze)).isEmpty();
    assertThat(found(new Ivt(100, 0, 80, 75, 75, 40), gaze)).containsExactly(new Span(0, 11));
  }

  @Test
  void a_fixation_that_grew_is_as_far_away_as_all_its_samples_together() {
    // The means of the first two together are at 5, so that the third is 9 away, not 14 or 4.
    Gaze gaze = Gaze.every(10).still(5, 0, 0).still(5, 10, 0).still(5, 14, 0);
    assertThat(found(new Ivt(100, 0, 20, 75, 75, 10), gaze)).containsExactly(new Span(0, 15));
    assertThat(found(new Ivt(100, 0, 20, 75, 75, 8.9), gaze))
        .containsExactly(new Span(0, 5), new Span(5, 15));
  }
}
