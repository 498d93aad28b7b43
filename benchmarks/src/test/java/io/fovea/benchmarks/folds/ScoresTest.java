package io.fovea.benchmarks.folds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.fovea.spec.FoveaException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoresTest {
  static IntStream seeds() {
    return IntStream.range(0, 50);
  }

  private static Prediction says(int truth, double probability) {
    return new Prediction("p", truth, probability);
  }

  @Test
  void scores_by_hand() {
    // 4 of class 0, one of them wrong; 2 of class 1, one of them wrong: 0.5 is not above 0.5.
    Scores scores =
        Scores.of(
            List.of(
                says(0, 0.1), says(0, 0.5), says(1, 0.5), says(0, 0.7), says(1, 0.9), says(0, 0)));

    assertThat(scores.accuracy()).isEqualTo(4 / 6.0);
    assertThat(scores.balancedAccuracy()).isEqualTo((3 / 4.0 + 1 / 2.0) / 2);
    // Of 8 pairs 0.9 wins 4; 0.5 wins 2, ties 1 and loses 1.
    assertThat(scores.auroc()).isEqualTo(6.5 / 8);
  }

  @Test
  void where_all_are_said_to_be_the_same_chance_is_half() {
    Scores scores = Scores.of(List.of(says(0, 0.3), says(0, 0.3), says(0, 0.3), says(1, 0.3)));

    assertThat(scores).isEqualTo(new Scores(0.75, 0.5, 0.5));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_sum_of_ranks_counts_the_pairs(int seed) {
    Random random = new Random(seed);
    int values = 1 + random.nextInt(20); // few of them: many ties
    List<Prediction> said = new ArrayList<>(List.of(says(0, 0.4), says(1, 0.6)));
    for (int i = random.nextInt(60); i > 0; i--) {
      said.add(says(random.nextInt(2), random.nextInt(values) / (double) values));
    }

    Scores scores = Scores.of(said);

    assertThat(scores.auroc()).isCloseTo(pairs(said), within(1e-12));
    assertThat(scores.balancedAccuracy())
        .isCloseTo((right(said, 0) + right(said, 1)) / 2, within(1e-12));
  }

  private static double pairs(List<Prediction> said) {
    double won = 0;
    int pairs = 0;
    for (Prediction one : said) {
      for (Prediction other : said) {
        if (one.truth() == 1 && other.truth() == 0) {
          won += (Math.signum(one.probability() - other.probability()) + 1) / 2;
          pairs++;
        }
      }
    }
    return won / pairs;
  }

  private static double right(List<Prediction> said, int truth) {
    return said.stream()
        .filter(one -> one.truth() == truth)
        .mapToInt(one -> (one.probability() > 0.5) == (truth == 1) ? 1 : 0)
        .average()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void one_class_alone_has_no_scores(int truth) {
    assertThatThrownBy(() -> Scores.of(List.of(says(truth, 0.2), says(truth, 0.8))))
        .isInstanceOf(FoveaException.class)
        .hasMessage(
            "scores need predictions of both classes, got %d of class 0 and %d of class 1"
                .formatted(truth == 0 ? 2 : 0, truth == 1 ? 2 : 0));
  }

  @Test
  void nothing_has_no_scores() {
    assertThatThrownBy(() -> Scores.of(List.of()))
        .hasMessageContaining("got 0 of class 0 and 0 of class 1");
  }
}
