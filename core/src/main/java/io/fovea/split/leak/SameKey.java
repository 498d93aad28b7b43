package io.fovea.split.leak;

import io.fovea.scanpath.ScanpathKey;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One key on two sides. */
final class SameKey {
  private SameKey() {}

  static Optional<String> find(Sides sides) {
    Map<ScanpathKey, Integer> first = new HashMap<>();
    Map<ScanpathKey, String> twice = new LinkedHashMap<>();
    for (int i = 0; i < sides.size(); i++) {
      Integer other = first.putIfAbsent(sides.key(i), i);
      if (other != null && sides.side(other) != sides.side(i)) {
        twice.putIfAbsent(
            sides.key(i),
            sides.key(i) + " in " + sides.sideName(other) + " and " + sides.sideName(i));
      }
    }
    return twice.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%d keys stand on two sides, %s"
                .formatted(twice.size(), Sides.examples(twice.values().stream().toList())));
  }
}
