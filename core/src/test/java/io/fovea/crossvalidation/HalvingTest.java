package io.fovea.crossvalidation;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.crossvalidation.Halving.Rung;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HalvingTest {
  @Test
  void each_rung_has_a_share_of_the_trials_and_more_epochs() {
    assertThat(Halving.rungs(8, 2, 2, 100))
        .containsExactly(new Rung(8, 2), new Rung(4, 4), new Rung(2, 8));
    assertThat(Halving.rungs(27, 3, 5, 20))
        .containsExactly(new Rung(27, 5), new Rung(9, 15), new Rung(3, 20));
    assertThat(Halving.rungs(9, 4, 1, 9)).containsExactly(new Rung(9, 1), new Rung(2, 4));
  }

  @Test
  void without_halving_all_trials_have_all_epochs() {
    assertThat(Halving.rungs(5, 0, 1, 30)).containsExactly(new Rung(5, 30));
    assertThat(Halving.rungs(5, 2, 30, 30)).containsExactly(new Rung(5, 30));
    assertThat(Halving.rungs(1, 2, 4, 30)).containsExactly(new Rung(1, 4));
  }

  @Test
  void rungs_narrow_and_lengthen_whatever_the_numbers() {
    Random random = new Random(5);
    for (int i = 0; i < 500; i++) {
      int trials = 1 + random.nextInt(200);
      int eta = 2 + random.nextInt(4);
      int max = 1 + random.nextInt(300);
      List<Rung> rungs = Halving.rungs(trials, eta, 1 + random.nextInt(10), max);

      assertThat(rungs.get(0).trials()).isEqualTo(trials);
      for (int k = 1; k < rungs.size(); k++) {
        assertThat(rungs.get(k).trials())
            .isEqualTo(rungs.get(k - 1).trials() / eta)
            .isGreaterThan(1);
        assertThat(rungs.get(k).epochs())
            .isGreaterThan(rungs.get(k - 1).epochs())
            .isLessThanOrEqualTo(max);
      }
    }
  }

  @Test
  void the_best_are_found_by_mode_and_nan_is_never_among_them() {
    Map<Integer, Double> scores = new HashMap<>();
    scores.put(0, 0.5);
    scores.put(1, Double.NaN);
    scores.put(2, 0.7);
    scores.put(3, 0.1);
    scores.put(4, 0.7);

    assertThat(Halving.best(scores, Mode.MAX, 2)).containsExactly(2, 4);
    assertThat(Halving.best(scores, Mode.MIN, 4)).containsExactly(3, 0, 2, 4);
    assertThat(Halving.best(scores, Mode.MIN, 5)).endsWith(1);
  }
}
