package io.fovea.representations;

import io.fovea.representation.Representation;
import io.fovea.representation.RepresentationSpec;
import io.fovea.spec.FoveaException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What several representations learned, as one map: {@code 0.mean} is the first part's. */
final class LearnedParts {
  private LearnedParts() {}

  static Map<String, List<Double>> of(List<Representation> parts) {
    Map<String, List<Double>> all = new LinkedHashMap<>();
    for (int p = 0; p < parts.size(); p++) {
      String before = p + ".";
      parts.get(p).learned().forEach((name, numbers) -> all.put(before + name, numbers));
    }
    return Collections.unmodifiableMap(all);
  }

  /**
   * The parts again.
   *
   * @throws FoveaException if a name is of no part
   */
  static List<Representation> restore(
      List<RepresentationSpec> specs, Map<String, List<Double>> learned) {
    List<Representation> parts = new ArrayList<>();
    int used = 0;
    for (int p = 0; p < specs.size(); p++) {
      String before = p + ".";
      Map<String, List<Double>> its = new LinkedHashMap<>();
      learned.forEach(
          (name, numbers) -> {
            if (name.startsWith(before)) {
              its.put(name.substring(before.length()), numbers);
            }
          });
      used += its.size();
      parts.add(specs.get(p).restore(its));
    }
    if (used < learned.size()) {
      throw new FoveaException(
          "stack: what was learned is of other parts: it holds %s, and the stack has %d parts"
              .formatted(learned.keySet(), specs.size()));
    }
    return parts;
  }
}
