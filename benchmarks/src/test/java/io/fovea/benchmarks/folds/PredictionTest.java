package io.fovea.benchmarks.folds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PredictionTest {
  @Test
  void a_participant_is_said_to_be_what_the_mean_over_his_scanpaths_is() {
    assertThat(
            Prediction.byParticipant(
                List.of(
                    new Prediction("b", 1, 0.25),
                    new Prediction("a", 0, 0.125),
                    new Prediction("b", 1, 0.75),
                    new Prediction("b", 1, 0.5),
                    new Prediction("a", 0, 0.375))))
        .containsExactly(new Prediction("a", 0, 0.25), new Prediction("b", 1, 0.5));
  }

  @Test
  void a_participant_of_both_classes_is_refused() {
    assertThatThrownBy(
            () ->
                Prediction.byParticipant(
                    List.of(new Prediction("Ann", 1, 0.5), new Prediction("Ann", 0, 0.5))))
        .hasMessageContaining("participant Ann has scanpaths of both classes");
  }

  @ParameterizedTest
  @CsvSource({
    "2, 0.5, 'truth must be 0 or 1, got 2'",
    "-1, 0.5, 'truth must be 0 or 1, got -1'",
    "0, NaN, 'probability must be in [0, 1], got NaN'",
    "1, 1.5, 'probability must be in [0, 1], got 1.5'"
  })
  void what_no_prediction_can_be_is_refused(int truth, double probability, String message) {
    assertThatThrownBy(() -> new Prediction("a", truth, probability)).hasMessage(message);
  }
}
