package io.fovea.sources.duckdb;

import io.fovea.source.Columns;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A coordinate that a table has for each eye: where the column {@code x} is missing, but {@code
 * x_left} and {@code x_right} are there, it is their mean, and that of one eye where the other is
 * missing.
 *
 * @param name of the column that is asked for
 */
record Eyes(String name, String left, String right) {
  /** Those of the coordinates that are asked for and that the header has for each eye. */
  static List<Eyes> of(List<String> header, Columns columns) {
    List<Eyes> found = new ArrayList<>();
    for (String name : List.of(columns.x(), columns.y())) {
      Eyes eyes = new Eyes(name, name + "_left", name + "_right");
      if (!header.contains(name) && header.containsAll(List.of(eyes.left, eyes.right))) {
        found.add(eyes);
      }
    }
    return found;
  }

  /** The header with the means as further columns. */
  static List<String> added(List<String> header, List<Eyes> eyes) {
    return Stream.concat(header.stream(), eyes.stream().map(Eyes::name)).toList();
  }

  /**
   * What a person should know.
   *
   * @param single how many coordinates were those of one eye
   */
  static List<String> notes(List<Eyes> eyes, long single) {
    List<String> notes = new ArrayList<>();
    for (Eyes mean : eyes) {
      notes.add("%s is the mean of %s and %s".formatted(mean.name, mean.left, mean.right));
    }
    if (single > 0) {
      notes.add("%d coordinates are those of one eye, the other's being missing".formatted(single));
    }
    return notes;
  }
}
