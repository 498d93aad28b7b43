package io.fovea.spec;

import java.util.Locale;
import java.util.regex.Pattern;

/** How parts and settings are spelled. */
public final class Names {
  private static final Pattern WELL_FORMED =
      Pattern.compile("([a-z][a-z0-9_]*\\.)*[a-z][a-z0-9_]*");

  private Names() {}

  /** The form in which names are compared: lower case, {@code -} as {@code _}. */
  public static String canonical(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replace('-', '_');
  }

  /** Whether a part may carry this name: {@code snake_case}, with dots for third parties. */
  public static boolean isWellFormed(String name) {
    return WELL_FORMED.matcher(name).matches();
  }

  /**
   * {@code outChannels} becomes {@code out_channels}; {@code logEveryNSteps} becomes {@code
   * log_every_n_steps}; {@code maxPool2d} becomes {@code max_pool2d}.
   */
  public static String snake(String javaName) {
    return javaName
        .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_")
        .toLowerCase(Locale.ROOT);
  }
}
