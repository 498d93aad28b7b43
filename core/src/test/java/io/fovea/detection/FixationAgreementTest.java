package io.fovea.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.fovea.scanpath.FixationColumns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FixationAgreementTest {
  /** Starts and ends in turn. */
  private static FixationColumns times(double... startsAndEnds) {
    int n = startsAndEnds.length / 2;
    double[] starts = new double[n];
    double[] durations = new double[n];
    for (int i = 0; i < n; i++) {
      starts[i] = startsAndEnds[2 * i];
      durations[i] = startsAndEnds[2 * i + 1] - startsAndEnds[2 * i];
    }
    return new FixationColumns(new double[n], new double[n], durations, starts);
  }

  @ParameterizedTest
  @CsvSource({
    // a true fixation from 0 to 100 and one found from .. to: both by either
    "0, 100, 1",
    "50, 100, 1", // 50 / 100
    "51, 100, 0",
    "0, 200, 1", // 100 / 200
    "0, 201, 0",
    "30, 120, 1", // 70 / 120
    "34, 134, 0", // 66 / 134
    "100, 200, 0",
  })
  void half_of_the_time_together_is_a_match(double from, double to, int matched) {
    assertThat(FixationAgreement.of(times(0, 100), times(from, to)))
        .isEqualTo(new FixationAgreement(matched, 1, 1));
  }

  @Test
  void each_matches_one_at_most_and_f1_is_the_harmonic_mean() {
    // A true one found in two pieces, two found as one, one found well, one not, one too many.
    FixationColumns truth = times(0, 200, 300, 400, 410, 500, 600, 700, 800, 900);
    FixationColumns found = times(0, 90, 100, 200, 300, 500, 610, 700, 1000, 1100);
    FixationAgreement agreement = FixationAgreement.of(truth, found);
    // 100..200 is half of 0..200; 300..400 is half of 300..500; 610..700 is most of 600..700
    assertThat(agreement).isEqualTo(new FixationAgreement(3, 5, 5));
    FixationAgreement more = agreement.plus(new FixationAgreement(1, 1, 3));
    assertThat(more).isEqualTo(new FixationAgreement(4, 6, 8));
    assertThat(more.precision()).isEqualTo(0.5);
    assertThat(more.recall()).isEqualTo(4 / 6.0);
    assertThat(more.f1()).isEqualTo(2 * 0.5 * (4 / 6.0) / (0.5 + 4 / 6.0), within(1e-12));
  }

  @Test
  void fixations_without_starts_cannot_be_compared() {
    FixationColumns without = FixationColumns.of(new double[1], new double[1], new double[1]);
    assertThatThrownBy(() -> FixationAgreement.of(times(0, 1), without))
        .hasMessage("fixations must know when they start");
  }
}
