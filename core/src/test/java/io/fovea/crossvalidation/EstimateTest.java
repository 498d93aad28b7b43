package io.fovea.crossvalidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.fovea.spec.FoveaException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimateTest {
  private static final List<Double> DIFFERENCES =
      List.of(0.02, -0.01, 0.03, 0.05, 0.01, 0.00, 0.04, 0.02, -0.02, 0.03);

  /** By hand with numpy's variance and scipy.stats.t (1.17.1). */
  @ParameterizedTest
  @CsvSource({
    "0,                  0.007,                1.1648998604125646e-3, 0.03283510013958743, 2.4285714285714284, 0.038071655004727936",
    "0.1111111111111111, 0.010170764201594905, -6.00786708976948e-3,  0.04000786708976947, 1.6714574896283785, 0.12896540746041318",
    "0.25,               0.013095800853708794, -0.012624759703796198, 0.04662475970379619, 1.2981260321460613, 0.2265222323110242"
  })
  void error_interval_and_test_are_those_of_nadeau_and_bengio(
      double ratio, double error, double low, double high, double t, double p) {
    Estimate estimate = Estimate.of(DIFFERENCES, ratio);

    assertThat(estimate.count()).isEqualTo(10);
    assertThat(estimate.mean()).isCloseTo(0.017, within(1e-15));
    assertThat(estimate.deviation()).isCloseTo(Math.sqrt(0.00049), within(1e-15));
    assertThat(estimate.naiveError()).isCloseTo(0.007, within(1e-15));
    assertThat(estimate.correctedError()).isCloseTo(error, within(1e-15));
    assertThat(estimate.low()).isCloseTo(low, within(1e-12));
    assertThat(estimate.high()).isCloseTo(high, within(1e-12));
    assertThat(estimate.t()).isCloseTo(t, within(1e-12));
    assertThat(estimate.p()).isCloseTo(p, within(1e-12));
  }

  /** scipy.stats.t.ppf(0.975, df). */
  @ParameterizedTest
  @CsvSource({
    "1, 12.706204736174694",
    "4, 2.7764451051977934",
    "9, 2.262157162798205",
    "14, 2.144786687917804",
    "29, 2.045229642132703"
  })
  void the_librarys_quantiles_are_scipys(double degrees, double quantile) {
    assertThat(TDistribution.of(degrees).inverseSurvivalProbability(0.025))
        .isCloseTo(quantile, within(1e-11));
  }

  @Test
  void of_one_value_there_is_a_mean_and_nothing_else() {
    Estimate one = Estimate.of(List.of(0.7), 0.25);

    assertThat(one.mean()).isEqualTo(0.7);
    assertThat(one.naiveError()).isNaN();
    assertThat(one.low()).isNaN();
    assertThat(one.p()).isNaN();
  }

  @Test
  void equal_values_leave_no_doubt() {
    assertThat(Estimate.of(List.of(0.0, 0.0, 0.0), 0.5).p()).isEqualTo(1);
    assertThat(Estimate.of(List.of(0.25, 0.25, 0.25), 0.5).p()).isZero();
  }

  @Test
  void order_does_not_matter_and_the_correction_only_widens() {
    Random random = new Random(11);
    for (int i = 0; i < 200; i++) {
      List<Double> values = random.doubles(2 + random.nextInt(20), -1, 1).boxed().toList();
      List<Double> shuffled = new ArrayList<>(values);
      Collections.shuffle(shuffled, random);
      Estimate naive = Estimate.of(values, 0);
      Estimate corrected = Estimate.of(shuffled, random.nextDouble());

      assertThat(naive.correctedError()).isCloseTo(naive.naiveError(), within(1e-12));
      assertThat(corrected.mean()).isCloseTo(naive.mean(), within(1e-12));
      assertThat(corrected.naiveError()).isCloseTo(naive.naiveError(), within(1e-12));
      assertThat(corrected.correctedError()).isGreaterThan(naive.correctedError());
      assertThat(corrected.p()).isGreaterThanOrEqualTo(naive.p());
      assertThat((corrected.low() + corrected.high()) / 2)
          .isCloseTo(corrected.mean(), within(1e-12));
    }
  }

  @Test
  void nothing_has_no_mean() {
    assertThatThrownBy(() -> Estimate.of(List.of(), 0.2))
        .isInstanceOf(FoveaException.class)
        .hasMessage("a mean over folds needs values and sizes, got 0 values and a ratio of 0.2");
    assertThatThrownBy(() -> Estimate.of(List.of(1.0), -1)).hasMessageContaining("ratio of -1.0");
  }
}
