package io.fovea.source;

import java.util.List;

/**
 * What a source read, before labels become targets.
 *
 * @param recordings sorted by key
 * @param labels the names of the columns to learn; empty where the table has none
 * @param report where it came from and what was left out
 */
public record Recordings(List<Recording> recordings, List<String> labels, ReadReport report) {
  public Recordings {
    recordings = List.copyOf(recordings);
    labels = List.copyOf(labels);
  }
}
