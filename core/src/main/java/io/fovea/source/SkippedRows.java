package io.fovea.source;

import io.fovea.scanpath.ScanpathKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Bad rows that were left out: their number, the first few, and whose they were. */
final class SkippedRows {
  private static final int SHOWN = 5;

  private final List<String> first = new ArrayList<>();
  private final Set<ScanpathKey> keys = new LinkedHashSet<>();
  private long count;

  /**
   * @param key the row's; empty if it cannot be told
   */
  void add(String complaint, Optional<ScanpathKey> key) {
    count++;
    if (first.size() < SHOWN) {
      first.add(complaint);
    }
    key.ifPresent(keys::add);
  }

  long count() {
    return count;
  }

  /** The first complaint; there must be one. */
  String example() {
    return first.get(0);
  }

  /** The scanpaths of which no row is left, as far as rows say whose they are. */
  List<ScanpathKey> lost(ScanpathAssembler kept) {
    return keys.stream().filter(key -> !kept.contains(key)).toList();
  }

  /** What a person should know of them. */
  List<String> notes(long rows, ScanpathAssembler kept) {
    List<String> notes = new ArrayList<>();
    if (count > 0) {
      notes.add("skipped %d of %d rows; the first of them:".formatted(count, rows));
      notes.addAll(first);
    }
    List<ScanpathKey> lost = lost(kept);
    if (!lost.isEmpty()) {
      List<String> shown = lost.stream().map(ScanpathKey::toString).limit(SHOWN).toList();
      notes.add(
          "%d scanpaths are missing because all their rows were skipped, for example %s"
              .formatted(lost.size(), String.join(", ", shown)));
    }
    return notes;
  }
}
