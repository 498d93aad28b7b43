package io.fovea.source;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a row that breaks a rule does. */
public enum BadRows {
  /** It stops the reading. */
  FAIL,
  /** It is left out, counted and reported. */
  SKIP;

  /** The words by which settings name them. */
  public static List<String> settings() {
    return Arrays.stream(values()).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
  }

  /** By its word. */
  public static BadRows of(String setting) {
    return valueOf(setting.toUpperCase(Locale.ROOT));
  }
}
