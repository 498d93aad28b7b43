package io.fovea.sources.duckdb;

import java.util.List;

/** Texts from elsewhere, made fit for a message of one line. */
final class OneLine {
  private static final int LONGEST = 300;
  private static final int MOST = 20;

  private OneLine() {}

  /** Without line breaks and control characters, and not too long. */
  static String of(String text) {
    return of(text, LONGEST);
  }

  static String of(String text, int longest) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < text.length() && shown.length() <= longest; i++) {
      char c = text.charAt(i);
      boolean space = Character.isWhitespace(c);
      if (space && (shown.isEmpty() || shown.charAt(shown.length() - 1) == ' ')) {
        continue;
      }
      shown.append(space ? ' ' : Character.isISOControl(c) ? '\uFFFD' : c);
    }
    String line = shown.toString().strip();
    return line.length() > longest ? line.substring(0, longest) + "..." : line;
  }

  /** For example {@code [a, b, and 7 more]}. */
  static String list(List<String> texts) {
    String shown = String.join(", ", texts.stream().limit(MOST).map(t -> of(t, 60)).toList());
    int more = texts.size() - MOST;
    return "[" + shown + (more > 0 ? ", and " + more + " more]" : "]");
  }
}
