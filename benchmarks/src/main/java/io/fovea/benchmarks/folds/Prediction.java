package io.fovea.benchmarks.folds;

import java.util.Comparator;
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
  /** One prediction per participant: the mean of those of the scanpaths. */
  static List<Prediction> byParticipant(List<Prediction> scanpaths) {
    Map<String, List<Prediction>> grouped =
        scanpaths.stream()
            .collect(
                Collectors.groupingBy(Prediction::participant, TreeMap::new, Collectors.toList()));
    return grouped.entrySet().stream()
        .map(
            entry ->
                new Prediction(
                    entry.getKey(),
                    entry.getValue().get(0).truth(),
                    entry.getValue().stream()
                        .mapToDouble(Prediction::probability)
                        .average()
                        .orElseThrow()))
        .sorted(Comparator.comparing(Prediction::participant))
        .toList();
  }
}
