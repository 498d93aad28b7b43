package io.fovea.source;

import java.util.List;

/**
 * What a source read, before labels become targets.
 *
 * @param recordings sorted by key
 * @param key the names of the key's components
 * @param labels the names of the columns to learn; empty where the table has none
 * @param numeric whether these hold numbers to learn rather than a class
 * @param report where it came from and what was left out
 */
public record Recordings(
    List<Recording> recordings,
    List<String> key,
    List<String> labels,
    boolean numeric,
    ReadReport report) {
  public Recordings {
    recordings = List.copyOf(recordings);
    key = List.copyOf(key);
    labels = List.copyOf(labels);
  }

  /** Others of the same table. */
  public Recordings with(List<Recording> others, List<String> notes) {
    return new Recordings(others, key, labels, numeric, report.with(notes));
  }

  /** The same scanpaths under other labels. */
  public Recordings labelled(List<String> names, boolean numbers) {
    return new Recordings(recordings, key, names, numbers, report);
  }
}
