package io.fovea.split.leak;

import io.fovea.scanpath.FixationColumns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Scanpaths with different keys and the same numbers on two sides: all places and durations are
 * equal, bit by bit. Scanpaths of one or two fixations are left aside, since on a coarse grid of
 * pixels and milliseconds two of them may well be equal by chance.
 */
final class IdenticalScanpaths {
  private static final int FEWEST_FIXATIONS = 3;

  private IdenticalScanpaths() {}

  static Optional<String> find(Sides sides, long... hashes) {
    List<String> examples = new ArrayList<>();
    int copies = 0;
    for (List<Integer> alike : alike(sides, hashes)) {
      for (List<Integer> equal : equal(sides, alike)) {
        OptionalInt other = onOtherSide(sides, equal);
        if (other.isPresent()) {
          copies += equal.size();
          if (examples.size() < Sides.SHOWN) {
            examples.add(pair(sides, equal.get(0), other.getAsInt()));
          }
        }
      }
    }
    return examples.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%d scanpaths are copies of each other on two sides, %s"
                .formatted(copies, Sides.examples(examples)));
  }

  /** Groups of samples with one hash. */
  private static Iterable<List<Integer>> alike(Sides sides, long... hashes) {
    int[] places =
        IntStream.range(0, hashes.length)
            .filter(i -> sides.samples().get(i).scanpath().size() >= FEWEST_FIXATIONS)
            .toArray();
    long[] sorted = IntStream.of(places).mapToLong(i -> hashes[i]).sorted().toArray();
    long[] twice =
        IntStream.range(1, sorted.length)
            .filter(at -> sorted[at] == sorted[at - 1])
            .mapToLong(at -> sorted[at])
            .toArray();
    Map<Long, List<Integer>> groups = new LinkedHashMap<>();
    for (int i : places) {
      if (Arrays.binarySearch(twice, hashes[i]) >= 0) {
        groups.computeIfAbsent(hashes[i], none -> new ArrayList<>()).add(i);
      }
    }
    return groups.values();
  }

  /** Groups of those whose numbers are equal indeed. */
  private static List<List<Integer>> equal(Sides sides, List<Integer> alike) {
    if (alike.stream().map(sides::side).distinct().count() == 1) {
      return List.of();
    }
    List<FixationColumns> firsts = new ArrayList<>();
    List<List<Integer>> groups = new ArrayList<>();
    for (int i : alike) {
      FixationColumns numbers = sides.samples().get(i).scanpath().fixations();
      int group = 0;
      while (group < firsts.size() && !equal(firsts.get(group), numbers)) {
        group++;
      }
      if (group == firsts.size()) {
        firsts.add(numbers);
        groups.add(new ArrayList<>());
      }
      groups.get(group).add(i);
    }
    return groups;
  }

  private static boolean equal(FixationColumns a, FixationColumns b) {
    return Arrays.equals(a.x(), b.x())
        && Arrays.equals(a.y(), b.y())
        && Arrays.equals(a.durationMs(), b.durationMs());
  }

  /** One that stands under another key on another side than the first. */
  private static OptionalInt onOtherSide(Sides sides, List<Integer> equal) {
    int first = equal.get(0);
    return equal.stream()
        .mapToInt(Integer::intValue)
        .filter(i -> sides.side(i) != sides.side(first) && !sides.key(i).equals(sides.key(first)))
        .findFirst();
  }

  private static String pair(Sides sides, int one, int other) {
    return "%s in %s and %s in %s"
        .formatted(sides.key(one), sides.sideName(one), sides.key(other), sides.sideName(other));
  }
}
