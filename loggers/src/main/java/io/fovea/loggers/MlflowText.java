package io.fovea.loggers;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Names and texts as an MLflow server takes them. Limits are in bytes of UTF-8. */
final class MlflowText {
  private static final int LONGEST_NAME = 250;
  private static final int LONGEST_PARAMETER = 6000;
  private static final int LONGEST_TAG = 5000;
  private static final String CUT = "...";

  private static final Pattern FORBIDDEN =
      Pattern.compile("[^/\\w.\\- ]", Pattern.UNICODE_CHARACTER_CLASS);

  /** What a path would be shortened by: MLflow may keep a metric in a file of its name. */
  private static final Pattern PATH_LIKE = Pattern.compile("^/|/$|(?<=/)/|(?<=^|/)\\.{1,2}(?=/|$)");

  private MlflowText() {}

  /** A name of a metric, parameter or tag; two names stay two. */
  static String name(String name) {
    String escaped = escape(FORBIDDEN, escape(PATH_LIKE, name));
    String kept = escaped.isEmpty() ? "_" : escaped;
    if (bytes(kept) <= LONGEST_NAME) {
      return kept;
    }
    String hash = "_" + Integer.toHexString(name.hashCode());
    return first(kept, LONGEST_NAME - hash.length()) + hash;
  }

  static String parameter(String text) {
    return cut(text, LONGEST_PARAMETER);
  }

  static String tag(String text) {
    return cut(text, LONGEST_TAG);
  }

  private static String escape(Pattern what, String text) {
    return what.matcher(text)
        .replaceAll(
            found -> {
              StringBuilder hex = new StringBuilder();
              found.group().codePoints().forEach(c -> hex.append("_x%x_".formatted(c)));
              return hex.toString();
            });
  }

  private static String cut(String text, int most) {
    return bytes(text) <= most ? text : first(text, most - CUT.length()) + CUT;
  }

  /** The characters that fit whole. */
  private static String first(String text, int most) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    int end = most;
    while (end > 0 && (utf8[end] & 0xC0) == 0x80) {
      end--;
    }
    return new String(Arrays.copyOf(utf8, end), StandardCharsets.UTF_8);
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
