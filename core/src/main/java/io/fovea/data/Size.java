package io.fovea.data;

import java.util.Locale;

/** Bytes as a person says them. */
final class Size {
  private static final String[] UNITS = {"bytes", "KiB", "MiB", "GiB", "TiB"};

  private Size() {}

  /** For example {@code 512 bytes}, {@code 1.5 GiB}. */
  static String text(long bytes) {
    double size = bytes;
    int unit = 0;
    while (size >= 1024 && unit < UNITS.length - 1) {
      size /= 1024;
      unit++;
    }
    return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", size, UNITS[unit]);
  }
}
