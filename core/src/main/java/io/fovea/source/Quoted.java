package io.fovea.source;

import java.util.List;

/** Values from a file, made fit for a one-line message. */
final class Quoted {
  private static final int LONGEST = 40;
  private static final int MOST = 40;

  private Quoted() {}

  /** In double quotes, shortened, with control characters shown as such. */
  static String value(String text) {
    return '"' + plain(text) + '"';
  }

  /** Without quotes, shortened, with control characters shown as such. */
  static String plain(String text) {
    return plain(text, LONGEST);
  }

  static String plain(String text, int longest) {
    StringBuilder shown = new StringBuilder();
    int end = Math.min(text.length(), longest);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c) || Character.getType(c) == Character.LINE_SEPARATOR) {
        shown.append(String.format("\\u%04x", (int) c));
      } else {
        shown.append(c);
      }
    }
    return text.length() > longest ? shown + "..." : shown.toString();
  }

  static String list(List<String> texts) {
    String shown = String.join(", ", texts.stream().limit(MOST).map(Quoted::plain).toList());
    int more = texts.size() - MOST;
    return "[" + shown + (more > 0 ? ", and " + more + " more]" : "]");
  }
}
