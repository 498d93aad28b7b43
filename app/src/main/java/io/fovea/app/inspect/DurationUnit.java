package io.fovea.app.inspect;

import java.util.Optional;

/**
 * Which unit durations are likely to be in. Fixations typically last 50 to 1,000 ms, and the units
 * in use differ by a factor of 1,000, so that the median tells them apart.
 */
final class DurationUnit {
  private static final double SHORTEST_MS = 50;
  private static final double LONGEST_MS = 1000;

  private DurationUnit() {}

  /** The unit in which a median is that of fixations; ms where none fits. */
  static String of(double median) {
    if (median >= SHORTEST_MS / 1e3 && median <= LONGEST_MS / 1e3) {
      return "s";
    }
    if (median >= SHORTEST_MS * 1e3 && median <= LONGEST_MS * 1e3) {
      return "us";
    }
    return median >= SHORTEST_MS * 1e6 && median <= LONGEST_MS * 1e6 ? "ns" : "ms";
  }

  /** What is odd about the median of durations that are taken for milliseconds. */
  static Optional<String> warning(double medianMs) {
    if (Double.isNaN(medianMs) || (medianMs >= SHORTEST_MS && medianMs <= LONGEST_MS)) {
      return Optional.empty();
    }
    String odd = "half of the durations are below " + Words.number(medianMs) + " ms";
    String unit = of(medianMs);
    return Optional.of(
        unit.equals("ms")
            ? odd + "; fixations typically last 50 to 1,000 ms"
            : odd
                + "; they look like %s: set data.columns.duration_unit: %s"
                    .formatted(word(unit), unit));
  }

  private static String word(String unit) {
    return switch (unit) {
      case "s" -> "seconds";
      case "us" -> "microseconds";
      default -> "nanoseconds";
    };
  }
}
