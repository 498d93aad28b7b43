package io.fovea.split;

import io.fovea.scanpath.ClassTarget;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.ScanpathKey;
import io.fovea.spec.FoveaException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What every split keeps. */
final class SplitRules {
  private SplitRules() {}

  /** The samples by key, so that the order in which they came does not matter. */
  static List<Sample> sorted(List<Sample> samples) {
    return samples.stream()
        .sorted(Comparator.comparing((Sample sample) -> sample.scanpath().key()))
        .toList();
  }

  /**
   * The split itself, if the training part has every class.
   *
   * @throws FoveaException naming a class that could not be learned, and whose it is
   */
  static Split everyClassInTraining(String split, Split parts) {
    Set<Integer> learned =
        parts.train().stream().map(SplitRules::classOf).collect(Collectors.toSet());
    List<Sample> others = new ArrayList<>(parts.validation());
    others.addAll(parts.test());
    TreeMap<Integer, List<Sample>> missing = new TreeMap<>();
    for (Sample sample : others) {
      if (!learned.contains(classOf(sample))) {
        missing.computeIfAbsent(classOf(sample), index -> new ArrayList<>()).add(sample);
      }
    }
    if (!missing.isEmpty()) {
      List<Sample> unseen = missing.firstEntry().getValue();
      throw new FoveaException(
          "split %s: the training part has no scanpath of class number %d; all %d of them are in"
                  .formatted(split, missing.firstKey(), unseen.size())
              + " validation or test, by participants %s; ".formatted(participants(unseen))
              + "choose another seed, smaller validation_size and test_size, or a label that varies"
              + " between the participants who are trained on");
    }
    return parts;
  }

  private static String participants(List<Sample> samples) {
    List<String> names =
        Split.participants(samples).stream().map(ScanpathKey::text).limit(11).toList();
    return names.size() <= 10 ? names.toString() : names.subList(0, 10) + " and others";
  }

  private static int classOf(Sample sample) {
    return ((ClassTarget) sample.target()).index();
  }
}
