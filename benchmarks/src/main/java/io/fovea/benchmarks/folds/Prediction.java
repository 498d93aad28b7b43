package io.fovea.benchmarks.folds;

import io.fovea.spec.Check;
import io.fovea.spec.FoveaException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a model of two classes says of one scanpath.
 *
 * @param participant whose it is
 * @param truth 0 or 1
 * @param probability of class 1
 */
record Prediction(String participant, int truth, double probability) {
  Prediction {
    Check.that(truth == 0 || truth == 1, "truth", "must be 0 or 1", "" + truth);
    Check.that(
        probability >= 0 && probability <= 1, "probability", "must be in [0, 1]", "" + probability);
  }

  /**
   * One prediction per participant, in the order of their names: the mean of those of the
   * scanpaths.
   *
   * @throws FoveaException if someone has scanpaths of both classes
   */
  static List<Prediction> byParticipant(List<Prediction> scanpaths) {
    Map<String, List<Prediction>> grouped =
        scanpaths.stream()
            .collect(
                Collectors.groupingBy(Prediction::participant, TreeMap::new, Collectors.toList()));
    return grouped.entrySet().stream()
        .map(entry -> mean(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Prediction mean(String participant, List<Prediction> his) {
    int truth = his.get(0).truth();
    if (his.stream().anyMatch(one -> one.truth() != truth)) {
      throw new FoveaException(
          "participant "
              + participant
              + " has scanpaths of both classes: scores per participant need one class each");
    }
    double probability = his.stream().mapToDouble(Prediction::probability).average().orElseThrow();
    return new Prediction(participant, truth, probability);
  }
}
