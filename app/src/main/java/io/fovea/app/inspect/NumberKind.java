package io.fovea.app.inspect;

import java.util.regex.Pattern;

/** How a text writes a number, if it does. Told by one look at its characters. */
enum NumberKind {
  NONE,
  INTEGER,
  DECIMAL,
  DECIMAL_COMMA;

  private static final int MOST_DIGITS = 18; // fit a long
  private static final Pattern WITH_EXPONENT =
      Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)[eE][-+]?\\d+");

  static NumberKind of(String text) {
    int digits = 0;
    int points = 0;
    int commas = 0;
    boolean lastIsDigit = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      lastIsDigit = c >= '0' && c <= '9';
      if (lastIsDigit) {
        digits++;
      } else if (c == '.') {
        points++;
      } else if (c == ',') {
        commas++;
      } else if (i > 0 || (c != '-' && c != '+')) {
        return (c == 'e' || c == 'E') && WITH_EXPONENT.matcher(text).matches() ? DECIMAL : NONE;
      }
    }
    if (digits == 0 || points + commas > 1) {
      return NONE;
    }
    if (commas == 1) {
      return lastIsDigit ? DECIMAL_COMMA : NONE;
    }
    return points == 0 && digits <= MOST_DIGITS ? INTEGER : DECIMAL;
  }
}
