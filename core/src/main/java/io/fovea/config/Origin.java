package io.fovea.config;

import java.nio.file.Path;
import java.util.Comparator;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Where a value was written.
 *
 * @param text for messages, for example {@code examples/x.yaml:12:5} or {@code --set a.b=c}
 * @param line the line, or for {@code --set} a number after all lines
 * @param column in the line, counted from 1; 0 for the whole file and for {@code --set}
 * @param base the folder to which relative paths refer
 */
record Origin(String text, int line, int column, Path base) {
  /** As one reads. */
  static final Comparator<Origin> ORDER =
      Comparator.comparingInt(Origin::line).thenComparingInt(Origin::column);

  private static final int AFTER_ALL_LINES = Integer.MAX_VALUE / 2;

  static Origin file(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    return new Origin(file.toString(), 0, 0, folder == null ? file.toAbsolutePath() : folder);
  }

  /** A text that stands in no file; its relative paths refer to the working directory. */
  static Origin text(String name) {
    return new Origin(name, 0, 0, Path.of("").toAbsolutePath());
  }

  /** Shells complete file names by the working directory, so relative paths refer to it. */
  static Origin set(String option, int index) {
    return new Origin("--set " + option, AFTER_ALL_LINES + index, 0, Path.of("").toAbsolutePath());
  }

  /** A place in this file; the same place where this is no file. */
  Origin at(Mark mark) {
    return at(mark.getLine() + 1, mark.getColumn() + 1);
  }

  /** The same for a line and a column, counted from 1. */
  Origin at(int row, int place) {
    if (line != 0) {
      return this;
    }
    return new Origin(text + ":" + row + ":" + place, row, place, base);
  }
}
