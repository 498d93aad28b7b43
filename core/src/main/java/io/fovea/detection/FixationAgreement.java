package io.fovea.detection;

import io.fovea.scanpath.FixationColumns;

/**
 * How well found fixations agree with true ones: simulated, or marked by hand. A found fixation
 * matches a true one if they overlap for at least half the time that the two cover together
 * (intersection over union of their time spans >= 0.5); each matches one at most.
 *
 * @param matched how many pairs match
 * @param truth how many true fixations there are
 * @param found how many were found
 */
public record FixationAgreement(int matched, int truth, int found) {
  private static final double LEAST_OVERLAP = 0.5;

  /** Nothing to compare yet. */
  public FixationAgreement() {
    this(0, 0, 0);
  }

  /**
   * Compares the fixations of one trial.
   *
   * @param truth with starts and durations, in time order
   * @param found with starts and durations, in time order
   */
  public static FixationAgreement of(FixationColumns truth, FixationColumns found) {
    checkTimes(truth);
    checkTimes(found);
    int matched = 0;
    int t = 0;
    int f = 0;
    while (t < truth.size() && f < found.size()) {
      if (overlap(truth, t, found, f) >= LEAST_OVERLAP) {
        matched++;
        t++;
        f++;
      } else if (endMs(truth, t) < endMs(found, f)) {
        t++; // what ends first overlaps nothing later
      } else {
        f++;
      }
    }
    return new FixationAgreement(matched, truth.size(), found.size());
  }

  private static void checkTimes(FixationColumns fixations) {
    if (fixations.startMs().length < fixations.size()) {
      throw new IllegalArgumentException("fixations must know when they start");
    }
  }

  private static double endMs(FixationColumns fixations, int i) {
    return fixations.startMs()[i] + fixations.durationMs()[i];
  }

  private static double overlap(FixationColumns a, int i, FixationColumns b, int j) {
    double startA = a.startMs()[i];
    double startB = b.startMs()[j];
    double both = Math.min(endMs(a, i), endMs(b, j)) - Math.max(startA, startB);
    double either = Math.max(endMs(a, i), endMs(b, j)) - Math.min(startA, startB);
    return both / either;
  }

  /** Both counted together. */
  public FixationAgreement plus(FixationAgreement other) {
    return new FixationAgreement(matched + other.matched, truth + other.truth, found + other.found);
  }

  /** The share of the found fixations that are true; NaN if none was found. */
  public double precision() {
    return (double) matched / found;
  }

  /** The share of the true fixations that were found; NaN if there are none. */
  public double recall() {
    return (double) matched / truth;
  }

  /** The harmonic mean of precision and recall; NaN if there is nothing on either side. */
  public double f1() {
    return 2.0 * matched / (truth + found);
  }
}
