package io.fovea.split.leak;

import java.util.List;

/**
 * What is to be told of a split that may be used.
 *
 * @param allowed leaks that are there and were let pass by name: to be warned of, and written into
 *     the run
 * @param notes names that were let pass and of which nothing was found, and what looks like a leak
 *     and was taken for a coincidence
 */
public record LeakReport(List<Leak> allowed, List<String> notes) {
  public LeakReport {
    allowed = List.copyOf(allowed);
    notes = List.copyOf(notes);
  }
}
