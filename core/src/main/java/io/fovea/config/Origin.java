package io.fovea.config;

import java.nio.file.Path;

/**
 * Where a value was written.
 *
 * @param text for messages, for example {@code examples/x.yaml:12} or {@code --set a.b=c}
 * @param order the line, or for {@code --set} a number after all lines
 * @param base the folder to which relative paths refer
 */
record Origin(String text, int order, Path base) {
  private static final int AFTER_ALL_LINES = Integer.MAX_VALUE / 2;

  static Origin file(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    return new Origin(file.toString(), 0, folder == null ? file.toAbsolutePath() : folder);
  }

  /** A text that stands in no file; its relative paths refer to the working directory. */
  static Origin text(String name) {
    return new Origin(name, 0, Path.of("").toAbsolutePath());
  }

  /** Shells complete file names by the working directory, so relative paths refer to it. */
  static Origin set(String option, int index) {
    return new Origin("--set " + option, AFTER_ALL_LINES + index, Path.of("").toAbsolutePath());
  }

  /** A line of this file (counted from 1); the same place where this is no file. */
  Origin line(int line) {
    return order == 0 ? new Origin(text + ":" + line, line, base) : this;
  }
}
