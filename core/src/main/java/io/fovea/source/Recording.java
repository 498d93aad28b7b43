package io.fovea.source;

import io.fovea.scanpath.Scanpath;
import java.util.List;

/**
 * A scanpath as the table has it.
 *
 * @param labels the texts of the columns that {@link Recordings#labels} names; empty texts where
 *     the table has none
 */
public record Recording(Scanpath scanpath, List<String> labels, String part) {
  public Recording {
    labels = List.copyOf(labels);
  }
}
