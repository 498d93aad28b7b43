package io.fovea.checkpoint;

import java.util.Locale;

/** Halves of surrogate pairs: Java's texts may hold them alone, UTF-8 may not. */
final class Surrogates {
  private Surrogates() {}

  /** The text with each lone half as {@code before} and its four hexadecimal digits. */
  static String escaped(String text, String before) {
    if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
      return text;
    }
    StringBuilder all = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                all.append(before).append(String.format(Locale.ROOT, "%04x", point));
              } else {
                all.appendCodePoint(point);
              }
            });
    return all.toString();
  }
}
