package io.fovea.callback;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.data.Stage;
import io.fovea.training.MaxTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Settings that make no sense are refused with the rule. */
class CallbackRulesTest {
  @ParameterizedTest
  @MethodSource("refusals")
  void nonsense_is_refused(String message, ThrowingCallable make) {
    assertThatThrownBy(make).hasMessage(message);
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        refused("monitor must not be blank, got \" \"", () -> new EarlyStopping(" ", 3, Mode.MIN)),
        refused("patience must be > 0, got 0", () -> new EarlyStopping("a", 0, Mode.MIN)),
        refused(
            "stopping_threshold must be better than divergence_threshold 0.1, got 0.5",
            () ->
                new EarlyStopping(
                    "a",
                    0,
                    1,
                    Mode.MIN,
                    true,
                    true,
                    Optional.of(0.5),
                    Optional.of(0.1),
                    Optional.empty())),
        refused(
            "save_top_k must be -1, 0 or 1 where no monitor tells the best, got 2",
            () -> new ModelCheckpoint(Optional.empty(), Mode.MIN, 2)),
        refused(
            "save_top_k must be >= 0, or -1 for all, got -2",
            () -> new ModelCheckpoint(Optional.of("a"), Mode.MIN, -2)),
        refused(
            "every_n_train_steps every_n_epochs and train_time_interval exclude one another; give"
                + " one, got 2 of them",
            () -> checkpoint(3, Optional.of(1), "a{epoch}")),
        refused(
            "filename must be a file name with places such as {epoch}, {valid_loss} or"
                + " {valid_loss:.2f}, got \"a/b\"",
            () -> checkpoint(0, Optional.empty(), "a/b")),
        refused(
            "filename must be a file name with places such as {epoch}, {valid_loss} or"
                + " {valid_loss:.2f}, got \"{epoch\"",
            () -> checkpoint(0, Optional.empty(), "{epoch")),
        refused(
            "filename must not be that of another file, got \"last\"",
            () -> checkpoint(0, Optional.empty(), "last")),
        refused("decay must be between 0 and 1, exclusive, got 1.0", () -> new EmaWeights(1, 1, 0)),
        refused("every_n_steps must be > 0, got 0", () -> new EmaWeights(0.9, 0, 0)),
        refused(
            "min_lr must be < max_lr 0.1, got 0.1",
            () -> new LearningRateFinder(0.1, 0.1, 100, Spacing.LINEAR, 4)),
        refused(
            "num_training_steps must be >= 13 (the first 10 and the last are not looked at), got 12",
            () -> new LearningRateFinder(0.1, 1, 12, Spacing.LINEAR, 4)),
        refused(
            "early_stop_threshold must be > 1, or 0 for never, got 1.0",
            () -> new LearningRateFinder(0.1, 1, 20, Spacing.LINEAR, 1)),
        refused(
            "scheduling must name epochs, whole numbers >= 0, got \"-1\"",
            () -> new GradientAccumulationSchedule(Map.of("-1", 2))),
        refused(
            "scheduling must give numbers of batches > 0, got 0",
            () -> new GradientAccumulationSchedule(Map.of("1", 0))),
        refused(
            "stages must be of validate, test, predict, got [FIT]",
            () -> new PredictionWriter("a.csv", List.of(Stage.FIT), List.of())),
        refused(
            "file needs a {stage} where there are several stages, got \"a.csv\"",
            () -> new PredictionWriter("a.csv", List.of(Stage.TEST, Stage.PREDICT), List.of())),
        refused(
            "file must be the name of a file in the run's folder, got \"../a.csv\"",
            () -> new PredictionWriter("../a.csv", List.of(Stage.TEST), List.of())),
        refused(
            "an epoch > 0, or a share of all epochs from 0.0 to 1.0", () -> EpochStart.parse("0")),
        refused(
            "a whole number of MiB > 0, or a share of the free memory below 1",
            () -> MemoryBound.parse("1.5")));
  }

  private static ModelCheckpoint checkpoint(int steps, Optional<Integer> epochs, String file) {
    return new ModelCheckpoint(
        Optional.empty(),
        Mode.MIN,
        1,
        true,
        steps,
        epochs,
        Optional.<MaxTime>empty(),
        true,
        file,
        Optional.empty());
  }

  private static Arguments refused(String message, ThrowingCallable make) {
    return Arguments.of(message, make);
  }
}
