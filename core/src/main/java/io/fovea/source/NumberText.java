package io.fovea.source;

/**
 * Decimal numbers from a character buffer, exactly as {@link Double#parseDouble} reads them but
 * without making a string for the common ones.
 */
final class NumberText {
  private static final double[] POWERS_OF_TEN = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };
  private static final long LARGEST_EXACT = 1L << 53;
  private static final int MOST_DIGITS = 18; // fit a long

  private NumberText() {}

  /**
   * The number, or NaN if the text is no finite decimal number ({@code nan}, {@code inf}, {@code
   * 0x1p3}, {@code 1d} and {@code 0,5} are none).
   */
  static double parse(char[] text, int from, int length) {
    boolean negative = length > 0 && text[from] == '-';
    long digits = 0;
    int count = 0;
    int decimals = 0;
    boolean point = false;
    for (int i = negative ? 1 : 0; i < length; i++) {
      char c = text[from + i];
      if (c >= '0' && c <= '9' && count < MOST_DIGITS) {
        digits = 10 * digits + (c - '0');
        count++;
        decimals += point ? 1 : 0;
      } else if (c == '.' && !point) {
        point = true;
      } else {
        return slow(text, from, length);
      }
    }
    // A quotient of two exactly known doubles is correctly rounded (Clinger 1990).
    if (count == 0 || digits > LARGEST_EXACT) {
      return slow(text, from, length);
    }
    double magnitude = digits / POWERS_OF_TEN[decimals];
    return negative ? -magnitude : magnitude;
  }

  private static double slow(char[] text, int from, int length) {
    for (int i = from; i < from + length; i++) {
      if ("0123456789+-.eE".indexOf(text[i]) < 0) {
        return Double.NaN;
      }
    }
    try {
      double value = Double.parseDouble(new String(text, from, length));
      return Double.isFinite(value) ? value : Double.NaN;
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
