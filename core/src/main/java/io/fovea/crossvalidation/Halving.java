package io.fovea.crossvalidation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Successive halving: all trials get a few epochs, the best of them more, and so on (Jamieson and
 * Talwalkar, <i>Non-stochastic Best Arm Identification and Hyperparameter Optimization</i>, AISTATS
 * 2016; with the factor eta of Li et al., <i>Hyperband</i>, JMLR 18(185), 2018). On rung k there
 * are {@code floor(n / eta^k)} trials with {@code min(max, min * eta^k)} epochs, until all epochs
 * are reached or one trial would be left. Each rung trains from the start.
 */
final class Halving {
  private Halving() {}

  /**
   * One round of trials.
   *
   * @param trials how many there are
   * @param epochs how long each is trained
   */
  record Rung(int trials, int epochs) {}

  /**
   * The rungs, at least one.
   *
   * @param eta 0 for one rung of all trials with all epochs
   */
  static List<Rung> rungs(int trials, int eta, int minEpochs, int maxEpochs) {
    if (eta == 0 || minEpochs >= maxEpochs) {
      return List.of(new Rung(trials, maxEpochs));
    }
    List<Rung> rungs = new ArrayList<>();
    int left = trials;
    long epochs = minEpochs;
    rungs.add(new Rung(left, minEpochs));
    // One that is left alone is known to be chosen: training it longer would decide nothing.
    while (left / eta > 1 && epochs < maxEpochs) {
      left /= eta;
      epochs = Math.min(maxEpochs, epochs * eta);
      rungs.add(new Rung(left, (int) epochs));
    }
    return rungs;
  }

  /** The best by score, at most so many; of equal ones those that were listed earlier. */
  static List<Integer> best(Map<Integer, Double> scores, Mode mode, int most) {
    return scores.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<Integer, Double>, Double>comparing(
                    Map.Entry::getValue, mode::compare)
                .thenComparing(Map.Entry::getKey))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }
}
