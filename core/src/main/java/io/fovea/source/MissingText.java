package io.fovea.source;

import java.util.Locale;
import java.util.Set;

/** The words by which tables say that a number is missing. */
final class MissingText {
  private static final Set<String> WORDS =
      Set.of("", "na", "n/a", "#n/a", "nan", "null", "none", "nil", ".", "-", "missing");

  private MissingText() {}

  static boolean is(String text) {
    return WORDS.contains(text.strip().toLowerCase(Locale.ROOT));
  }
}
