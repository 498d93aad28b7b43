package io.fovea.source;

import java.util.Locale;
import java.util.Set;

/** The words by which tables say that a number is missing. */
public final class MissingText {
  private static final Set<String> WORDS =
      Set.of("", "na", "n/a", "#n/a", "nan", "null", "none", "nil", ".", "-", "missing");

  private MissingText() {}

  /** The words, in lower case; the empty one among them. */
  public static Set<String> words() {
    return WORDS;
  }

  /** Whether the text says so, whatever its case. */
  public static boolean is(String text) {
    return WORDS.contains(text.strip().toLowerCase(Locale.ROOT));
  }
}
