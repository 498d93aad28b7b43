package io.fovea.split;

import io.fovea.scanpath.Sample;
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
}
