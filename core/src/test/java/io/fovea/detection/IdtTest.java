package io.fovea.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdtTest {
  private static final Idt TWO_UNITS = new Idt(2, 50, 75);

  private static List<Span> found(Idt settings, Gaze gaze) {
    return settings.create().detect(gaze.samples());
  }

  @Test
  void a_fixation_grows_while_its_samples_spread_no_further_than_the_threshold() {
    Gaze gaze =
        Gaze.every(10)
            .at(0, 0)
            .at(1, 0)
            .at(0, 1)
            .at(1, 1)
            .at(0, 0) // spread 1 + 1
            .at(1, 0.5) // still
            .at(1.1, 0.5) // 1.1 + 1: after the first fixation, and too few before the next
            .at(3, 0)
            .at(3, 0)
            .at(9, 9)
            .still(5, 20, 20);
    assertThat(found(TWO_UNITS, gaze)).containsExactly(new Span(0, 6), new Span(10, 15));
  }

  @Test
  void the_window_moves_on_by_one_sample_while_it_spreads_too_far() {
    Gaze gaze = Gaze.every(10).at(-9, 0).at(0, 0).at(0, 3).at(0, 1).still(3, 0, 2).at(1, 2);
    // From the second on: 0 + 3 is too far; from the third on (3 .. 1) and 0 .. 1 along x.
    assertThat(found(new Idt(3, 50, 75), gaze)).containsExactly(new Span(1, 7));
    assertThat(found(TWO_UNITS, gaze)).containsExactly(new Span(2, 7));
  }

  @Test
  void a_fixation_that_follows_at_once_begins_with_the_sample_that_ended_the_last() {
    Gaze gaze = Gaze.every(10).still(6, 0, 0).still(6, 8, 8);
    assertThat(found(TWO_UNITS, gaze)).containsExactly(new Span(0, 6), new Span(6, 12));
  }

  @ParameterizedTest
  @CsvSource({"20, 5, true", "20, 4, false", "10, 10, true", "10, 9, false", "1, 99, false"})
  void a_fixation_lasts_as_long_as_its_samples_stand_for(
      double intervalMs, int samples, boolean isFound) {
    assertThat(found(new Idt(2), Gaze.every(intervalMs).still(samples, 1, 1)))
        .hasSize(isFound ? 1 : 0);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_short_gap_is_passed_over_and_a_longer_one_ends_the_fixation(boolean rows) {
    assertThat(found(TWO_UNITS, gap(rows, 3))).containsExactly(new Span(0, rows ? 23 : 20));
    assertThat(found(TWO_UNITS, gap(rows, 4)))
        .containsExactly(new Span(0, 10), rows ? new Span(14, 24) : new Span(10, 20));
  }

  private static Gaze gap(boolean rows, int length) {
    Gaze before = Gaze.every(20).still(10, 5, 5);
    return (rows ? before.missing(length) : before.skip(length)).still(10, 5, 5);
  }

  @Test
  void a_window_never_reaches_over_a_long_gap() {
    // Four samples on either side: neither lasts 50 ms.
    assertThat(found(TWO_UNITS, Gaze.every(10).still(4, 5, 5).missing(9).still(4, 5, 5))).isEmpty();
  }

  @Test
  void missing_samples_at_the_start_and_the_end_belong_to_no_fixation() {
    Gaze gaze = Gaze.every(10).missing(3).still(10, 1, 1).missing(2);
    assertThat(found(TWO_UNITS, gaze)).containsExactly(new Span(3, 13));
  }
}
