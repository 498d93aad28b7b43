package io.fovea.split.leak;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The label, or a column that determines it, among the features.
 *
 * <p>Only features that are constant within each scanpath are looked at, as columns of labels,
 * groups and conditions are; missing values are passed over, and so are scanpaths that have no
 * other; whether they are missing is looked at like a column of its own. Such a feature is refused
 * where each of its values always goes with one label, and one of these holds, which {@link
 * FeatureVerdict} measures so that coincidence is left out:
 *
 * <ul>
 *   <li>there are as many values as labels: the feature is the label under other names;
 *   <li>values that stand on two sides tell the label there: what was learned of them answers;
 *   <li>classes follow each other when scanpaths are ordered by the feature: thresholds answer;
 *   <li>a number to be learned is a multiple of the feature plus a constant.
 * </ul>
 */
final class LabelFeature {
  private LabelFeature() {}

  static Optional<String> find(
      Sides sides, List<LabelColumn> labels, Map<String, double[]> features) {
    BitSet shared = sides.sharedParticipants();
    List<String> found = new ArrayList<>();
    for (LabelColumn label : labels) {
      features.forEach(
          (name, values) -> {
            why(sides, label, values, shared).ifPresent(why -> found.add("'" + name + "' " + why));
            // For example a score that only patients have.
            double[] missing = Arrays.stream(values).map(v -> Double.isNaN(v) ? 1 : 0).toArray();
            why(sides, label, missing, shared)
                .ifPresent(why -> found.add("'" + name + "', given or missing, " + why));
          });
    }
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of("feature " + String.join("; feature ", found));
  }

  private static Optional<String> why(
      Sides sides, LabelColumn label, double[] values, BitSet shared) {
    return new FeatureVerdict(sides, label, values, shared).why();
  }
}
