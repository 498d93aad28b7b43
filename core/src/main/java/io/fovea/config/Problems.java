package io.fovea.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what is wrong, so that it is shown together. */
final class Problems {
  private record Problem(Origin origin, String path, String message) {
    String text() {
      String where = path.isEmpty() ? "" : path + ": ";
      return origin.text() + ": " + where + message;
    }
  }

  private final List<Problem> found = new ArrayList<>();

  /**
   * @param path the setting's full path, or empty for the whole
   */
  void add(Origin origin, String path, String message) {
    found.add(new Problem(origin, path, message));
  }

  void addAll(Problems others) {
    found.addAll(others.found);
  }

  boolean any() {
    return !found.isEmpty();
  }

  /** In the order of lines and columns. */
  void throwIfAny() {
    if (any()) {
      throw new ConfigException(
          found.stream()
              .sorted(Comparator.comparing(Problem::origin, Origin.ORDER))
              .map(Problem::text)
              .distinct()
              .toList());
    }
  }
}
