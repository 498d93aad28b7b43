package io.fovea.source;

import io.fovea.scanpath.ScanpathKey;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a source read, before labels become targets.
 *
 * @param recordings sorted by key
 * @param key the names of the key's components
 * @param labels the names of the columns to learn; empty where the table has none
 * @param numeric whether these hold numbers to learn rather than a class
 * @param report where it came from and what was left out
 * @param leftOut the keys of which the source had rows, but nothing is left
 */
public record Recordings(
    List<Recording> recordings,
    List<String> key,
    List<String> labels,
    boolean numeric,
    ReadReport report,
    Set<ScanpathKey> leftOut) {
  /** Nothing was left out. */
  public Recordings(
      List<Recording> recordings,
      List<String> key,
      List<String> labels,
      boolean numeric,
      ReadReport report) {
    this(recordings, key, labels, numeric, report, Set.of());
  }

  public Recordings {
    recordings = List.copyOf(recordings);
    key = List.copyOf(key);
    labels = List.copyOf(labels);
    leftOut = Collections.unmodifiableSet(new LinkedHashSet<>(leftOut));
  }

  /** Others of the same table. */
  public Recordings with(List<Recording> others, List<String> notes) {
    return new Recordings(others, key, labels, numeric, report.with(notes), leftOut);
  }

  /** The same scanpaths under other labels. */
  public Recordings labelled(List<String> names, boolean numbers) {
    return new Recordings(recordings, key, names, numbers, report, leftOut);
  }
}
