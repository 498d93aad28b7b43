package io.fovea.split.leak;

import io.fovea.scanpath.Sample;
import io.fovea.scanpath.ScanpathKey;
import io.fovea.split.Split;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** An input whose numbers were learned from a scanpath that is not in the training part. */
final class LearnedElsewhere {
  private LearnedElsewhere() {}

  static Optional<String> find(
      Split split, Map<String, ? extends Collection<ScanpathKey>> learnedFrom) {
    if (learnedFrom.values().stream().allMatch(Collection::isEmpty)) {
      return Optional.empty();
    }
    Set<ScanpathKey> train =
        split.train().stream().map(LearnedElsewhere::key).collect(Collectors.toSet());
    List<String> found = new ArrayList<>();
    learnedFrom.forEach(
        (input, keys) -> {
          List<ScanpathKey> outside =
              keys.stream().filter(key -> !train.contains(key)).distinct().sorted().toList();
          if (!outside.isEmpty()) {
            found.add(
                "input '%s' has learned from %d scanpaths outside the training part, %s"
                    .formatted(
                        input,
                        outside.size(),
                        Sides.examples(outside.stream().map(ScanpathKey::toString).toList())));
          }
        });
    return found.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", found));
  }

  private static ScanpathKey key(Sample sample) {
    return sample.scanpath().key();
  }
}
