package io.fovea.representations;

import io.fovea.scanpath.FixationColumns;

/**
 * The saccade into fixation i, of which there is none for the first: all are 0 there. Up is
 * positive here, although y grows downward.
 */
final class Saccades {
  private Saccades() {}

  private static double right(FixationColumns fixations, int i) {
    return i == 0 ? 0 : fixations.x()[i] - fixations.x()[i - 1];
  }

  /** Never -0.0, by which the angle to the left would become -180 degrees. */
  private static double up(FixationColumns fixations, int i) {
    return i == 0 ? 0 : fixations.y()[i - 1] - fixations.y()[i];
  }

  static double length(FixationColumns fixations, int i) {
    double right = right(fixations, i);
    double up = up(fixations, i);
    return Math.sqrt(right * right + up * up); // places are at most 1e9: nothing overflows
  }

  /** In degrees, in (-180, 180]. */
  static double angle(FixationColumns fixations, int i) {
    return Math.toDegrees(Math.atan2(up(fixations, i), right(fixations, i)));
  }

  static double cosine(FixationColumns fixations, int i) {
    double length = length(fixations, i);
    return length == 0 ? 0 : right(fixations, i) / length;
  }

  static double sine(FixationColumns fixations, int i) {
    double length = length(fixations, i);
    return length == 0 ? 0 : up(fixations, i) / length;
  }

  /** Between the saccades into and out of a fixation, in degrees, in [0, 180]. */
  static double turn(FixationColumns fixations, int i) {
    if (i == 0 || i + 1 == fixations.size()) {
      return 0;
    }
    double right = right(fixations, i);
    double up = up(fixations, i);
    double nextRight = right(fixations, i + 1);
    double nextUp = up(fixations, i + 1);
    double across = right * nextUp - up * nextRight;
    double along = right * nextRight + up * nextUp;
    // Unlike the arc cosine, exact also for nearly straight lines; atan2(0, 0) is 0.
    return Math.toDegrees(Math.atan2(Math.abs(across), along));
  }

  /** Less than 0 where fixations overlap. */
  static double gapMs(FixationColumns fixations, int i) {
    return i == 0
        ? 0
        : fixations.startMs()[i] - (fixations.startMs()[i - 1] + fixations.durationMs()[i - 1]);
  }

  static double durationMs(FixationColumns fixations, int i) {
    return Math.max(0, gapMs(fixations, i));
  }

  /** Per second. */
  static double velocity(FixationColumns fixations, int i) {
    double durationMs = durationMs(fixations, i);
    return durationMs == 0 ? 0 : 1000 * length(fixations, i) / durationMs;
  }
}
