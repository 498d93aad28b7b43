package io.fovea.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.scanpath.FixationColumns;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CleaningRulesTest {
  private static final double NAN = Double.NaN;
  private static final CleaningContext DURATIONS = new CleaningContext(true, List.of());
  private static final CleaningContext PLACES_ONLY = new CleaningContext(false, List.of());

  private static CleaningSteps steps(CleaningSpec rule) {
    return new CleaningSteps(List.of(rule), DURATIONS);
  }

  private static FixationColumns places(double... xThenY) {
    int n = xThenY.length / 2;
    double[] x = new double[n];
    double[] y = new double[n];
    double[] durations = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = xThenY[2 * i];
      y[i] = xThenY[2 * i + 1];
      durations[i] = 100 + i;
    }
    return FixationColumns.of(x, y, durations);
  }

  private static FixationColumns lasting(double... durationMs) {
    return FixationColumns.of(
        new double[durationMs.length], new double[durationMs.length], durationMs);
  }

  @Test
  void what_lies_beside_the_screen_is_left_out() {
    CleaningSteps steps = steps(new OffScreen());
    assertThat(steps.clean(places(0, 0, 0.5, 1.01, -0.01, 0.5, 1, 1)))
        .contains(
            FixationColumns.of(new double[] {0, 1}, new double[] {0, 1}, new double[] {100, 103}));
    assertThat(steps.clean(places(0.5, 0.5))).isPresent();
    assertThat(steps.clean(places(7, 0.5))).isEmpty();
    assertThat(steps.sentences())
        .containsExactly(
            "cleaning off_screen: 3 of 6 fixations outside 0..1 left out, in 2 of 3 scanpaths;"
                + " 1 of 3 scanpaths left out because no fixation was left");
  }

  @Test
  void a_margin_is_still_on_the_screen() {
    CleaningSteps steps = steps(new OffScreen("drop", 0.1));
    assertThat(steps.clean(places(-0.1, 0.5, 1.1, 0.5, 1.11, 0.5)).orElseThrow().x())
        .containsExactly(-0.1, 1.1);
    assertThat(steps.sentences())
        .containsExactly(
            "cleaning off_screen: 1 of 3 fixations more than 0.1 outside 0..1 left out, in 1 of 1"
                + " scanpaths");
  }

  @Test
  void what_lies_beside_the_screen_is_moved_to_its_edge() {
    CleaningSteps steps = steps(new OffScreen("clip"));
    FixationColumns clipped = steps.clean(places(-3, 0.25, 0.75, 104, 0.5, 0.5)).orElseThrow();
    assertThat(clipped)
        .isEqualTo(
            FixationColumns.of(
                new double[] {0, 0.75, 0.5},
                new double[] {0.25, 1, 0.5},
                new double[] {100, 101, 102}));
    assertThat(steps.sentences())
        .containsExactly(
            "cleaning off_screen: 2 of 3 fixations outside 0..1 moved to the edge, in 1 of 1"
                + " scanpaths");
  }

  @Test
  void a_missing_place_is_not_off_the_screen() {
    for (String action : List.of("drop", "clip")) {
      CleaningSteps steps = steps(new OffScreen(action));
      assertThat(steps.clean(places(NAN, NAN))).contains(places(NAN, NAN));
      assertThat(steps.sentences())
          .containsExactly("cleaning off_screen: nothing to do in 1 fixations of 1 scanpaths");
    }
  }

  @Test
  void too_short_and_too_long_fixations_are_left_out_and_the_bounds_are_not() {
    CleaningSteps steps = steps(new DurationBounds(80, 1200));
    assertThat(steps.clean(lasting(79.9, 80, 1200, 1201, 60, NAN)))
        .contains(lasting(80, 1200, NAN));
    assertThat(steps.sentences())
        .containsExactly(
            "cleaning duration_bounds: 2 of 6 fixations shorter than 80 ms left out, in 1 of 1"
                + " scanpaths; 1 of 6 fixations longer than 1200 ms left out, in 1 of 1 scanpaths;"
                + " 1 of 6 fixations without a duration left as they are, in 1 of 1 scanpaths");
  }

  @Test
  void too_long_fixations_get_the_longest_duration() {
    CleaningSteps steps = steps(new DurationBounds(Optional.empty(), Optional.of(800.5), "clip"));
    assertThat(steps.clean(lasting(1, 800.5, 3000))).contains(lasting(1, 800.5, 800.5));
    assertThat(steps.sentences())
        .containsExactly(
            "cleaning duration_bounds: 1 of 3 fixations longer than 800.5 ms set to 800.5 ms, in 1"
                + " of 1 scanpaths");
  }

  @Test
  void scanpaths_with_too_few_fixations_are_left_out() {
    CleaningSteps steps = steps(new MinFixations(3));
    assertThat(steps.clean(lasting(1, 2, 3))).isPresent();
    assertThat(steps.clean(lasting(1, 2))).isEmpty();
    assertThat(steps.clean(lasting(1))).isEmpty();
    assertThat(steps.sentences())
        .containsExactly(
            "cleaning min_fixations: 2 of 3 scanpaths with fewer than 3 fixations left out, with"
                + " their 3 fixations");
  }

  @Test
  void fixations_with_a_missing_number_are_left_out_under_the_first_that_is_missing() {
    var steps =
        new CleaningSteps(
            List.of(new MissingValues()), new CleaningContext(true, List.of("pupil", "vergence")));
    var fixations =
        new FixationColumns(
            new double[] {NAN, 2, 3, 4, 5},
            new double[] {1, NAN, 3, 4, 5},
            new double[] {NAN, 2, NAN, 4, 5},
            new double[0],
            new double[] {1, 2, 3, 4, 5},
            new double[] {1, 2, 3, NAN, 5});
    assertThat(steps.takesMissing()).isTrue();
    assertThat(steps.clean(fixations)).contains(fixations.at(4));
    assertThat(steps.sentences())
        .containsExactly(
            "cleaning missing_values: 2 of 5 fixations without a place left out, in 1 of 1"
                + " scanpaths; 1 of 5 fixations without a duration left out, in 1 of 1 scanpaths;"
                + " 1 of 5 fixations without a number in 'vergence' left out, in 1 of 1 scanpaths");
  }

  @Test
  void where_a_table_has_no_durations_none_is_missing() {
    var steps = new CleaningSteps(List.of(new MissingValues()), PLACES_ONLY);
    assertThat(steps.clean(lasting(NAN, NAN))).contains(lasting(NAN, NAN));
  }
}
