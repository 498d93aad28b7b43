package io.fovea.split;

import io.fovea.scanpath.ClassTarget;
import io.fovea.scanpath.Fingerprint;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.ScanpathKey;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The three parts, and what was left out of them. Each sample stands in exactly one of the four
 * lists; that none does so twice is found by {@link io.fovea.split.leak.LeakCheck}.
 *
 * @param validation may be empty
 * @param test may be empty
 * @param dropped samples that the split leaves out on purpose, since they would stand on two sides
 */
public record Split(
    List<Sample> train, List<Sample> validation, List<Sample> test, List<Sample> dropped) {
  public Split {
    train = List.copyOf(train);
    validation = List.copyOf(validation);
    test = List.copyOf(test);
    dropped = List.copyOf(dropped);
  }

  /** A split that leaves nothing out. */
  public Split(List<Sample> train, List<Sample> validation, List<Sample> test) {
    this(train, validation, test, List.of());
  }

  /** The parts by name, in the order train, validation, test. */
  public Map<String, List<Sample>> parts() {
    Map<String, List<Sample>> parts = new LinkedHashMap<>();
    parts.put("train", train);
    parts.put("validation", validation);
    parts.put("test", test);
    return parts;
  }

  /** The parts, and what stands in none of them under the name {@code dropped}. */
  public Map<String, List<Sample>> partsAndDropped() {
    Map<String, List<Sample>> all = parts();
    all.put("dropped", dropped);
    return all;
  }

  /** Who looked in these scanpaths, sorted. */
  public static SortedSet<Comparable<?>> participants(Collection<Sample> samples) {
    Set<Comparable<?>> distinct = new HashSet<>(); // far fewer to compare than samples
    samples.forEach(sample -> distinct.add(sample.scanpath().participant()));
    SortedSet<Comparable<?>> participants = new TreeSet<>(ScanpathKey.BY_VALUE);
    participants.addAll(distinct);
    return participants;
  }

  /**
   * Participants of whom the training part and another part both have scanpaths, sorted. What that
   * means is told by {@link SharedParticipants}.
   */
  public SortedSet<Comparable<?>> sharedParticipants() {
    SortedSet<Comparable<?>> others = participants(validation);
    others.addAll(participants(test));
    others.retainAll(participants(train));
    return others;
  }

  /** How many samples of these have each class; those whose target is no class are not counted. */
  public static int[] classCounts(Collection<Sample> samples, int classes) {
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
    // Where nothing is dropped the hash is that of the three parts alone.
    (dropped.isEmpty() ? parts() : partsAndDropped())
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
