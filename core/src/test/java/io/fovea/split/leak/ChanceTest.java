package io.fovea.split.leak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ChanceTest {
  @Test
  void groups_are_pure_with_the_product_of_their_chances() {
    // (1/2)^3 * 2 and 1; then (1/4)^2 + (3/4)^2, twice
    assertThat(Math.exp(Chance.logOfPureGroups(new int[] {3, 1}, new int[] {5, 5})))
        .isCloseTo(0.25, within(1e-12));
    assertThat(Math.exp(Chance.logOfPureGroups(new int[] {2, 0, 2}, new int[] {3, 9})))
        .isCloseTo(0.625 * 0.625, within(1e-12));
    assertThat(Chance.logOfPureGroups(new int[] {5, 80}, new int[] {7})).isZero();
    assertThat(Chance.logOfPureGroups(new int[] {100_000}, new int[] {5, 5}))
        .isCloseTo(-99_999 * Math.log(2), within(1e-6));
  }

  @Test
  void labels_stand_in_runs_in_few_of_all_orders() {
    assertThat(Math.exp(Chance.logOfOneRun(2, 2))).isCloseTo(2 / 6.0, within(1e-12));
    assertThat(Math.exp(Chance.logOfOneRun(1, 0, 1, 2))).isCloseTo(6 / 12.0, within(1e-12));
    assertThat(Math.exp(Chance.logOfOneRun(4))).isCloseTo(1, within(1e-12));
  }
}
