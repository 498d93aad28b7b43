package io.fovea.benchmarks.folds;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordedTaskTest {
  @Test
  void a_score_for_each_of_two_classes_is_recorded() {
    assertThatCode(() -> RecordedTask.checkTwoClasses(new Shape(7, 2))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 3})
  void other_scores_are_refused(long width) {
    assertThatThrownBy(() -> RecordedTask.checkTwoClasses(new Shape(4, width)))
        .hasMessageContaining("must give a score for each of two classes, shape (B, 2), got (4, ");
  }
}
