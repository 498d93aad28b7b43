package io.fovea.benchmarks.folds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MeansTest {
  @Test
  void seeds_are_averaged_within_folds_and_folds_with_their_standard_error() {
    Means means = new Means();
    means.add(0, new Scores(0.5, 0.25, 1));
    means.add(0, new Scores(0.7, 0.75, 1)); // fold 0: 0.6, 0.5, 1
    means.add(1, new Scores(0.9, 0.5, 1));
    means.add(2, new Scores(0.6, 0.2, 1));

    // accuracy: mean 0.7, squares 0.01 + 0.04 + 0.01, / 2 / 3 = 0.01;
    // balanced: mean 0.4, squares 0.01 + 0.01 + 0.04, the same.
    assertThat(means.text())
        .isEqualTo("accuracy 0.700 +- 0.100, balanced 0.400 +- 0.100, AUROC 1.000 +- 0.000");
  }

  @Test
  void one_fold_has_no_standard_error() {
    Means means = new Means();
    means.add(3, new Scores(0.5, 0.5, 0.5));
    means.add(3, new Scores(0.7, 0.7, 0.7));

    assertThatThrownBy(means::text).hasMessage("a standard error needs at least 2 folds, got 1");
  }
}
