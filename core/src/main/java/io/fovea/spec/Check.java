package io.fovea.spec;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The rules that compact constructors state, each with its error text. */
public final class Check {
  private Check() {}

  public static void positive(String setting, double value) {
    that(value > 0 && Double.isFinite(value), setting, "must be > 0", number(value));
  }

  public static void notNegative(String setting, double value) {
    that(value >= 0 && Double.isFinite(value), setting, "must be >= 0", number(value));
  }

  /** {@code low <= value <= high}. */
  public static void between(String setting, double value, double low, double high) {
    that(
        value >= low && value <= high,
        setting,
        "must be between " + number(low) + " and " + number(high),
        number(value));
  }

  /** {@code 0 <= value < 1}. */
  public static void fraction(String setting, double value) {
    that(value >= 0 && value < 1, setting, "must be in [0, 1)", number(value));
  }

  public static void notEmpty(String setting, Collection<?> value) {
    that(value != null && !value.isEmpty(), setting, "must not be empty", String.valueOf(value));
  }

  public static void notBlank(String setting, String value) {
    that(value != null && !value.isBlank(), setting, "must not be blank", "\"" + value + "\"");
  }

  public static void oneOf(String setting, String value, List<String> known) {
    if (!known.contains(value)) {
      throw new SettingException(setting, "has " + Suggestions.unknown("value", value, known));
    }
  }

  /** Any other rule: {@code rule} reads after the setting's name, for example "must be odd". */
  public static void that(boolean holds, String setting, String rule, String got) {
    if (!holds) {
      throw new SettingException(setting, rule + ", got " + got);
    }
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? String.format(Locale.ROOT, "%.0f", value)
        : Double.toString(value);
  }
}
