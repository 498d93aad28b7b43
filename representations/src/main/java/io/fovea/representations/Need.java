package io.fovea.representations;

import io.fovea.scanpath.FixationColumns;
import io.fovea.scanpath.Scanpath;
import io.fovea.spec.FoveaException;
import java.util.Arrays;
import java.util.Locale;

/** What a feature needs of a scanpath, and in which words it is missed. */
enum Need {
  X,
  Y,
  DURATION,
  START,
  NO_OVERLAP;

  /** Beyond this a number is a defect of the data; floats end at 3e38. */
  private static final double LARGEST = 1e30;

  private static final double ROUNDING_MS = 1;

  /**
   * Looks at all fixations, also at those that are cut later.
   *
   * @throws FoveaException naming the scanpath, the fixation and the feature
   */
  void check(Scanpath scanpath, FixationColumns fixations, String feature) {
    switch (this) {
      case X -> numbers(scanpath, fixations.x(), feature, "x", Places.FARTHEST);
      case Y -> numbers(scanpath, fixations.y(), feature, "y", Places.FARTHEST);
      case DURATION -> {
        known(scanpath, fixations.durationMs(), feature, "how long fixations lasted", "duration");
        numbers(scanpath, fixations.durationMs(), feature, "the duration", LARGEST);
      }
      case START -> {
        known(scanpath, fixations.startMs(), feature, "when fixations began", "time");
        numbers(scanpath, fixations.startMs(), feature, "the start", LARGEST);
      }
      case NO_OVERLAP -> noOverlap(scanpath, fixations, feature);
    }
  }

  /** The same for a further column. */
  static void column(Scanpath scanpath, double[] values, String feature) {
    numbers(scanpath, values, feature, "the column", LARGEST);
  }

  private static void known(
      Scanpath scanpath, double[] values, String feature, String what, String column) {
    if (Arrays.stream(values).allMatch(Double::isNaN)) { // also where there are none
      throw new FoveaException(
          "scanpath %s: feature '%s' needs to know %s; name their column in data.columns.%s"
              .formatted(scanpath.key(), feature, what, column));
    }
  }

  private static void numbers(
      Scanpath scanpath, double[] values, String feature, String what, double largest) {
    for (int i = 0; i < values.length; i++) {
      if (!(Math.abs(values[i]) <= largest)) { // written so that NaN fails it too
        throw new FoveaException(
            "%s: feature '%s' needs %s to be a number between -%s and %s, got %s"
                .formatted(
                    place(scanpath, values.length, i),
                    feature,
                    what,
                    exponent(largest),
                    exponent(largest),
                    values[i]));
      }
    }
  }

  private static String exponent(double power) {
    return Double.toString(power).replace(".0E", "e").toLowerCase(Locale.ROOT);
  }

  private static void noOverlap(Scanpath scanpath, FixationColumns fixations, String feature) {
    for (int i = 1; i < fixations.size(); i++) {
      double gapMs = Saccades.gapMs(fixations, i);
      if (gapMs < -ROUNDING_MS) {
        throw new FoveaException(
            "%s: feature '%s' needs fixations one after another, but this one begins %s ms before"
                    .formatted(place(scanpath, fixations.size(), i), feature, -gapMs)
                + " the end of the one before it");
      }
    }
  }

  private static String place(Scanpath scanpath, int size, int i) {
    return "scanpath %s, fixation %d of %d".formatted(scanpath.key(), i + 1, size);
  }
}
