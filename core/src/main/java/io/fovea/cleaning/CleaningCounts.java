package io.fovea.cleaning;

import java.util.LinkedHashMap;
import java.util.Map;

/** What cleaning did, in words and counts. */
public final class CleaningCounts {
  private final Map<String, Long> counts = new LinkedHashMap<>();

  /**
   * Counts something done.
   *
   * @param what in the plural, for example {@code fixations outside 0..1 left out}
   */
  public void add(String what, long count) {
    if (count > 0) {
      counts.merge(what, count, Long::sum);
    }
  }

  /** All that was done, in the order in which it was first done. */
  public Map<String, Long> all() {
    return new LinkedHashMap<>(counts);
  }
}
