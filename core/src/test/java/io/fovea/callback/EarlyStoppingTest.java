package io.fovea.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.testing.TinyTraining;
import io.fovea.training.Limit;
import io.fovea.training.TrainerSettings;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EarlyStoppingTest {
  @TempDir private Path temp;

  private static EarlyStopping early(
      double delta, int patience, Mode mode, boolean finite, Double stop, Double diverge) {
    return new EarlyStopping(
        "m",
        delta,
        patience,
        mode,
        true,
        finite,
        Optional.ofNullable(stop),
        Optional.ofNullable(diverge),
        Optional.empty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0   | 2 | MIN | true  |     |    | 3 2 2 1 1.5 1 | 5 | m did not improve 2 times in a row; the best was 1.000
          0.5 | 2 | MIN | true  |     |    | 3 2.6 2.5     | 2 | m did not improve 2 times in a row; the best was 3.000
          0   | 1 | MAX | true  |     |    | 1 2 3 3       | 3 | m did not improve 1 times in a row; the best was 3.000
          0.5 | 1 | MAX | true  |     |    | 1 1.5         | 1 | m did not improve 1 times in a row; the best was 1.000
          0   | 2 | MIN | true  |     |    | 3 NaN         | 1 | m is NaN, which is not finite; the best was 3.000
          0   | 2 | MIN | false |     |    | 3 NaN 2 NaN NaN | 4 | m did not improve 2 times in a row; the best was 2.000
          0   | 2 | MIN | true  |     |    | Infinity      | 0 | m is Infinity, which is not finite; the best was Infinity
          0   | 9 | MIN | true  | 0.5 |    | 3 0.5 0.4     | 2 | m is 0.4000, better than 0.5000
          0   | 9 | MIN | true  |     | 5  | 3 5 5.1       | 2 | m is 5.100, worse than 5.000
          0   | 9 | MAX | true  | 0.9 | 0.1| 0.5 0.1 0.05  | 2 | m is 0.05000, worse than 0.1000
          """)
  void it_stops_where_a_person_would_by_the_rules(
      double delta,
      int patience,
      Mode mode,
      boolean finite,
      Double stop,
      Double diverge,
      String values,
      int at,
      String reason) {
    var callback = new EarlyStoppingCallback(early(delta, patience, mode, finite, stop, diverge));
    String[] each = values.split(" ", -1);
    for (int i = 0; i < at; i++) {
      assertThat(callback.judge(Double.parseDouble(each[i]))).as("look %d", i).isEmpty();
    }
    assertThat(callback.judge(Double.parseDouble(each[at]))).hasValue(reason);
  }

  private TinyTraining training() {
    return new TinyTraining(temp);
  }

  @Test
  void the_run_ends_with_the_reason() {
    var trace = training().with(new EarlyStopping("valid_loss", 1, Mode.MAX)).run();
    assertThat(trace.stopReason().orElseThrow()).startsWith("valid_loss did not improve 1 times");
    assertThat(trace.of("train_loss")).hasSize(2);
  }

  @Test
  void a_metric_that_nobody_measures_is_refused_with_those_that_are_known() {
    assertThatThrownBy(() -> training().with(new EarlyStopping("vald_loss", 1, Mode.MIN)).run())
        .hasMessageStartingWith(
            "early_stopping.monitor: no metric 'vald_loss'; did you mean 'valid_loss'? known: [")
        .hasMessageContaining("train_loss");
  }

  private static EarlyStopping looking(String monitor, boolean strict, Boolean atEpochEnd) {
    return new EarlyStopping(
        monitor,
        0,
        2,
        Mode.MAX,
        strict,
        true,
        Optional.empty(),
        Optional.empty(),
        Optional.ofNullable(atEpochEnd));
  }

  @Test
  void not_strict_it_goes_on_without_the_metric() {
    assertThat(training().with(looking("nothing", false, null)).run().of("train_loss")).hasSize(4);
  }

  @Test
  void by_default_it_looks_after_each_validation_where_there_are_several() {
    var often = TrainerSettings.builder().maxEpochs(3).valCheckInterval(Limit.batches(3)).build();
    var eager = training().settings(often).with(looking("valid_loss", true, null)).run();
    assertThat(eager.of("valid_loss")).hasSizeLessThanOrEqualTo(4);
    var calm = training().settings(often).with(looking("valid_loss", true, true)).run();
    assertThat(calm.of("valid_loss")).hasSizeGreaterThan(6);
  }
}
