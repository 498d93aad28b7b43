package io.fovea.split;

import io.fovea.scanpath.ClassTarget;
import io.fovea.scanpath.Fingerprint;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.ScanpathKey;
import io.fovea.spec.FoveaException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The three parts; validation and test may be empty. Each sample stands in one part at most. */
public record Split(List<Sample> train, List<Sample> validation, List<Sample> test) {
  /**
   * @throws FoveaException if a scanpath stands in two parts
   */
  public Split {
    train = List.copyOf(train);
    validation = List.copyOf(validation);
    test = List.copyOf(test);
    checkDisjoint(named(train, validation, test));
  }

  private static Map<String, List<Sample>> named(
      List<Sample> train, List<Sample> validation, List<Sample> test) {
    Map<String, List<Sample>> parts = new LinkedHashMap<>();
    parts.put("train", train);
    parts.put("validation", validation);
    parts.put("test", test);
    return parts;
  }

  private static void checkDisjoint(Map<String, List<Sample>> parts) {
    Map<ScanpathKey, String> partOf = new HashMap<>();
    parts.forEach(
        (part, samples) -> {
          for (Sample sample : samples) {
            ScanpathKey key = sample.scanpath().key();
            String other = partOf.put(key, part);
            if (other != null && !other.equals(part)) {
              throw new FoveaException(
                  "scanpath %s stands in two parts, %s and %s".formatted(key, other, part));
            }
          }
        });
  }

  /** The parts by name, in the order train, validation, test. */
  public Map<String, List<Sample>> parts() {
    return named(train, validation, test);
  }

  /** Who looked in these scanpaths, sorted. */
  public static SortedSet<Comparable<?>> participants(List<Sample> samples) {
    SortedSet<Comparable<?>> participants = new TreeSet<>(ScanpathKey.BY_VALUE);
    samples.forEach(sample -> participants.add(sample.scanpath().participant()));
    return participants;
  }

  /**
   * Participants of whom the training part and another part both have scanpaths, sorted. Where
   * there are some, validation and test say how well a model knows these people, not how well it
   * will do on new ones.
   */
  public SortedSet<Comparable<?>> sharedParticipants() {
    SortedSet<Comparable<?>> shared = participants(train);
    List<Sample> others = new ArrayList<>(validation);
    others.addAll(test);
    shared.retainAll(participants(others));
    return shared;
  }

  /** How many samples of these have each class. */
  public static int[] classCounts(List<Sample> samples, int classes) {
    int[] counts = new int[classes];
    for (Sample sample : samples) {
      if (sample.target() instanceof ClassTarget target) {
        counts[target.index()]++;
      }
    }
    return counts;
  }

  /** A SHA-256 of which keys stand in which part, whatever their order there. */
  public String sha256() {
    var fingerprint = new Fingerprint();
    parts()
        .forEach(
            (part, samples) -> {
              fingerprint.add(part).add((double) samples.size());
              samples.stream()
                  .map(sample -> sample.scanpath().key())
                  .sorted()
                  .forEach(fingerprint::add);
            });
    return fingerprint.hex();
  }
}
