package io.fovea.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.fovea.data.DataModule;
import io.fovea.data.TargetStatistics;
import io.fovea.objective.RegressionLoss;
import io.fovea.optimizer.Adam;
import io.fovea.scanpath.LabelEncoding;
import io.fovea.scanpath.NoTargets;
import io.fovea.spec.FoveaException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RegressorTest {
  private static Map<String, Double> fit(Task task, DataModule data, int epochs) {
    try (Trainer trainer =
        Trainer.builder()
            .settings(new TrainerSettings(epochs, -1, 50, 2, 1, false, false))
            .seed(3)
            .build()) {
      return trainer.fit(task, data);
    }
  }

  private static Task task(RegressionLoss loss, boolean standardize) {
    return new Regressor(List.of(), loss, 1, standardize).create(new PassThrough(), new Adam(0.03));
  }

  @ParameterizedTest
  @EnumSource(RegressionLoss.class)
  void targets_of_any_size_are_learned_and_measured_in_their_own_units(RegressionLoss loss) {
    Task task = task(loss, true);

    Map<String, Double> last = fit(task, Lines.known(), 400);

    assertThat(last.get("val_r2_ms")).isGreaterThan(0.99);
    assertThat(last.get("val_r2_share")).isGreaterThan(0.99);
    assertThat(last.get("val_rmse_ms")).isBetween(1e-6, 500.0);
    assertThat(last.get("val_rmse_share")).isLessThan(1e-4);
    assertThat(last.get("valid_loss")).isLessThan(0.1);
    assertThat(task.hyperparameters().get("target_scale"))
        .isEqualTo(
            Map.of(
                "ms", Map.of("mean", 2e5, "deviation", 5e3),
                "share", Map.of("mean", 0.0, "deviation", 1e-3)));
  }

  @Test
  void without_scaling_the_loss_is_in_the_targets_own_units() {
    Map<String, Double> last = fit(task(RegressionLoss.MSE, false), Lines.known(), 3);

    assertThat(last.get("valid_loss")).isCloseTo(last.get("val_mse"), within(1e-3));
    assertThat(last.get("val_rmse_ms")).isBetween(1e5, 3e5);
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        arguments(
            new Lines(new LabelEncoding(List.of("read", "skim")), Optional.empty()),
            "task.regressor: learns numbers, and the data's targets are classes [read, skim]; use the"
                + " task classifier, or name data.columns.targets"),
        arguments(
            new Lines(new NoTargets(), Optional.empty()),
            "task.regressor: learns numbers, and the data's targets are missing; name"
                + " data.columns.targets"),
        arguments(
            new Lines(Lines.known().targets(), Optional.empty()),
            "task.regressor: these data do not say the mean and deviation of the training part's"
                + " targets; set standardize_targets to false"),
        arguments(
            Lines.with(new TargetStatistics(List.of(1.0, 25.0), List.of(1.0, 0.0))),
            "task.regressor: target 'share' is 25.0 in all of the training part; there is nothing to"
                + " learn"),
        arguments(
            Lines.with(new TargetStatistics(List.of(1.7e9, 1.0), List.of(30.0, 1.0))),
            "task.regressor: target 'ms' has mean 1.7E9 and deviation 30.0 in the training part,"
                + " which 32-bit numbers do not tell apart; subtract a constant from that column"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void data_it_cannot_learn_are_refused_before_training(DataModule data, String message) {
    assertThatThrownBy(() -> fit(new Regressor().create(new PassThrough()), data, 1))
        .isInstanceOf(FoveaException.class)
        .hasMessage(message);
  }

  static Stream<Arguments> settings() {
    return Stream.of(
        arguments(List.of(0), RegressionLoss.MSE, 1.0, "hidden must be > 0, got 0"),
        arguments(List.of(), RegressionLoss.HUBER, 0.0, "huber_delta must be > 0, got 0"),
        arguments(List.of(), RegressionLoss.HUBER, Double.NaN, "huber_delta must be > 0, got NaN"),
        arguments(
            List.of(),
            RegressionLoss.MAE,
            2.0,
            "huber_delta is for the loss huber alone; leave it out with mae, got 2.0"));
  }

  @ParameterizedTest
  @MethodSource("settings")
  void a_wrong_setting_is_refused(
      List<Integer> hidden, RegressionLoss loss, double delta, String message) {
    assertThatThrownBy(() -> new Regressor(hidden, loss, delta, true)).hasMessage(message);
  }
}
