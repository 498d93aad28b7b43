package io.fovea.source;

import java.util.Locale;
import java.util.Set;

/** The words by which tables say that a number is missing. */
public final class MissingText {
  private static final Set<String> WORDS =
      Set.of("", "na", "n/a", "#n/a", "nan", "null", "none", "nil", ".", "-", "missing");

  private MissingText() {}

  /** Whether the text says so, whatever its case. */
  public static boolean is(String text) {
    return WORDS.contains(text.strip().toLowerCase(Locale.ROOT));
  }
}
