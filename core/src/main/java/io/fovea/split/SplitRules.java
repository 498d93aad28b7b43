package io.fovea.split;

import io.fovea.scanpath.Sample;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** What every split keeps. */
final class SplitRules {
  private SplitRules() {}

  /** The samples by key, so that the order in which they came does not matter. */
  static List<Sample> sorted(List<Sample> samples) {
    return samples.stream()
        .sorted(Comparator.comparing((Sample sample) -> sample.scanpath().key()))
        .toList();
  }

  /** The value of the first key column. */
  static Comparable<?> firstKey(Sample sample) {
    return sample.scanpath().key().values().get(0);
  }

  /** The samples at these places, or at all others, in their order. */
  static List<Sample> pick(List<Sample> samples, BitSet places, boolean wanted) {
    List<Sample> picked = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      if (places.get(i) == wanted) {
        picked.add(samples.get(i));
      }
    }
    return picked;
  }
}
