package io.fovea.metric;

import io.fovea.scanpath.SampleId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Outcomes per participant: the mean of what was said of all scanpaths of one. Only where every
 * participant has one truth and some have several scanpaths; else there is nothing that a
 * participant could be said to be, or nothing new.
 */
public final class Participants {
  private Participants() {}

  /** Mean probabilities of each participant, in the order in which they appear. */
  public static Optional<ClassOutcomes> of(ClassOutcomes outcomes) {
    int width = outcomes.classes().size();
    return groups(outcomes)
        .filter(
            all ->
                all.stream()
                    .allMatch(
                        one ->
                            one.stream().map(i -> outcomes.targets()[i]).distinct().count() == 1))
        .map(
            all ->
                new ClassOutcomes(
                    all.stream().map(one -> outcomes.ids().get(one.get(0))).toList(),
                    outcomes.classes(),
                    all.stream().mapToInt(one -> outcomes.targets()[one.get(0)]).toArray(),
                    means(all, outcomes.probabilities(), width)));
  }

  /** Mean predictions of each participant, in the order in which they appear. */
  public static Optional<ValueOutcomes> of(ValueOutcomes outcomes) {
    int width = outcomes.names().size();
    return groups(outcomes)
        .filter(all -> all.stream().allMatch(one -> isConstant(one, outcomes)))
        .map(
            all ->
                new ValueOutcomes(
                    all.stream().map(one -> outcomes.ids().get(one.get(0))).toList(),
                    outcomes.names(),
                    firsts(all, outcomes),
                    means(all, outcomes.predictions(), width)));
  }

  private static boolean isConstant(List<Integer> rows, ValueOutcomes outcomes) {
    return rows.stream().map(i -> row(outcomes, i)).distinct().count() == 1;
  }

  private static List<Double> row(ValueOutcomes outcomes, int i) {
    return Stream.iterate(0, k -> k < outcomes.names().size(), k -> k + 1)
        .map(k -> outcomes.target(i, k))
        .toList();
  }

  private static double[] firsts(List<List<Integer>> all, ValueOutcomes outcomes) {
    return all.stream()
        .flatMapToDouble(one -> row(outcomes, one.get(0)).stream().mapToDouble(Double::doubleValue))
        .toArray();
  }

  /** The rows of each participant; empty if nobody has several. */
  private static Optional<List<List<Integer>>> groups(Outcomes outcomes) {
    Map<Comparable<?>, List<Integer>> groups = new LinkedHashMap<>();
    int place = 0;
    for (SampleId id : outcomes.ids()) {
      groups.computeIfAbsent(id.participant(), who -> new ArrayList<>()).add(place++);
    }
    return groups.size() == outcomes.size()
        ? Optional.empty()
        : Optional.of(List.copyOf(groups.values()));
  }

  private static double[] means(List<List<Integer>> all, double[] rows, int width) {
    double[] means = new double[all.size() * width];
    for (int g = 0; g < all.size(); g++) {
      for (int i : all.get(g)) {
        for (int k = 0; k < width; k++) {
          means[g * width + k] += rows[i * width + k] / all.get(g).size();
        }
      }
    }
    return means;
  }
}
