package io.fovea.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a trained model must know of the data that it learned from.
 *
 * @param classes in the order of the scores; empty where numbers are learned
 * @param targets names of the numbers in the order of the outputs; empty where classes are learned
 * @param statistics of the training part's numbers
 * @param classCounts how often each class occurred in the training part; empty where that is not
 *     known
 * @param learned by input, what its representation learned from the training part
 */
public record DataMemory(
    List<String> classes,
    List<String> targets,
    Optional<TargetStatistics> statistics,
    List<Integer> classCounts,
    Map<String, Map<String, List<Double>>> learned) {
  public DataMemory {
    classes = List.copyOf(classes);
    targets = List.copyOf(targets);
    classCounts = List.copyOf(classCounts);
    learned = new LinkedHashMap<>(learned);
  }
}
