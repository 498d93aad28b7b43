package io.fovea.loggers;

import com.google.gson.JsonPrimitive;
import java.util.Locale;

/** Numbers as text, the same in every locale. */
final class Numbers {
  /** Outside these, four decimals say too little or too much. */
  private static final double SMALLEST_PLAIN = 1e-3;

  private static final double LARGEST_PLAIN = 1e5;

  private Numbers() {}

  /**
   * For a file: reads back as the same double; Python's words for what is no number; nothing for
   * null.
   */
  static String exact(Double value) {
    if (value == null) {
      return "";
    }
    return Double.isFinite(value) ? Double.toString(value) : special(value);
  }

  /** For JSON, which has no NaN and no infinities: they are text, as Java writes them. */
  static JsonPrimitive json(double value) {
    return Double.isFinite(value)
        ? new JsonPrimitive(value)
        : new JsonPrimitive(Double.toString(value));
  }

  /** For a person: four decimals, or three and an exponent; at least six wide. */
  static String brief(double value) {
    if (!Double.isFinite(value)) {
      return String.format(Locale.ROOT, "%6s", special(value));
    }
    double size = Math.abs(value);
    boolean plain = size == 0 || (size >= SMALLEST_PLAIN && size < LARGEST_PLAIN);
    return String.format(Locale.ROOT, plain ? "%.4f" : "%.3e", value);
  }

  private static String special(double value) {
    if (Double.isNaN(value)) {
      return "nan";
    }
    return value > 0 ? "inf" : "-inf";
  }
}
