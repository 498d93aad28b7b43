package io.fovea.split;

import io.fovea.scanpath.Sample;
import java.util.Comparator;
import java.util.List;

/** What every split keeps. */
final class SplitRules {
  private SplitRules() {}

  /** The split of these parts, each by key. */
  static Split byKey(List<Sample> train, List<Sample> validation, List<Sample> test) {
    return new Split(sorted(train), sorted(validation), sorted(test));
  }

  /** The samples by key, so that the order in which they came does not matter. */
  static List<Sample> sorted(List<Sample> samples) {
    return samples.stream()
        .sorted(Comparator.comparing((Sample sample) -> sample.scanpath().key()))
        .toList();
  }
}
