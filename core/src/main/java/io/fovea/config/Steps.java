package io.fovea.config;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A path such as {@code a.b[0].c}, taken apart: names, and indices in their brackets. */
final class Steps {
  private static final Pattern STEP = Pattern.compile("[^.\\[\\]]+|\\[\\d+]");

  private Steps() {}

  /** For example {@code a}, {@code b}, {@code [0]}, {@code c}. */
  static List<String> of(String path) {
    return STEP.matcher(path).results().map(MatchResult::group).toList();
  }

  /** The index of a step such as {@code [0]}; empty for a name. */
  static OptionalInt index(String step) {
    return step.startsWith("[")
        ? OptionalInt.of(Integer.parseInt(step.substring(1, step.length() - 1)))
        : OptionalInt.empty();
  }
}
