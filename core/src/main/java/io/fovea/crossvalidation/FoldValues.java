package io.fovea.crossvalidation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The values of a cross-validation's runs, seeds averaged within each fold: what the seed of a
 * training does is not what is asked about, and more seeds are no more people.
 */
final class FoldValues {
  private final SortedMap<RunPlace, FinishedRun> runs;

  FoldValues(Map<RunPlace, FinishedRun> runs) {
    this.runs = new TreeMap<>(runs);
  }

  /** The names that any run has, in the first run's order. */
  Set<String> names(Function<FinishedRun, Map<String, Double>> of) {
    Set<String> names = new LinkedHashSet<>();
    runs.values().forEach(run -> names.addAll(of.apply(run).keySet()));
    return names;
  }

  /**
   * Each cell's mean over its seeds. A cell in which a seed has no finite value is left out: as
   * AUROC is undefined where a test part has one class.
   */
  SortedMap<Cell, Double> of(String name, Function<FinishedRun, Map<String, Double>> of) {
    SortedMap<Cell, List<Double>> seeds = new TreeMap<>();
    runs.forEach(
        (place, run) ->
            seeds
                .computeIfAbsent(place.cell(), key -> new ArrayList<>())
                .add(of.apply(run).getOrDefault(name, Double.NaN)));
    SortedMap<Cell, Double> cells = new TreeMap<>();
    seeds.forEach((cell, values) -> mean(values).ifPresent(mean -> cells.put(cell, mean)));
    return cells;
  }

  private static OptionalDouble mean(List<Double> values) {
    return values.stream().allMatch(Double::isFinite)
        ? values.stream().mapToDouble(value -> value).average()
        : OptionalDouble.empty();
  }

  /** The test parts' size over the training parts', all runs together; 0 if it is not known. */
  double ratio() {
    long train = runs.values().stream().mapToLong(FinishedRun::trainScanpaths).sum();
    long test = runs.values().stream().mapToLong(FinishedRun::testScanpaths).sum();
    return train == 0 ? 0 : (double) test / train;
  }
}
