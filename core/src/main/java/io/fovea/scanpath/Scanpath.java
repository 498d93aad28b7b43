package io.fovea.scanpath;

import java.util.Arrays;
import java.util.List;

/**
 * The fixations of one participant on one stimulus, in time order. Immutable.
 *
 * <p>Kept as three arrays rather than a list of objects: a large table has 10^8 fixations.
 */
public final class Scanpath {
  private final ScanpathKey key;
  private final Comparable<?> participant;
  private final double[] x;
  private final double[] y;
  private final double[] durationMs;

  /**
   * @param key tells this scanpath from the others
   * @param participant who looked; the unit that splits keep on one side
   * @param x horizontal places, see {@link Fixation#x()}
   * @param y vertical places, see {@link Fixation#y()}
   * @param durationMs durations in milliseconds; NaN where the table has none
   */
  public Scanpath(
      ScanpathKey key, Comparable<?> participant, double[] x, double[] y, double[] durationMs) {
    if (x.length != y.length || x.length != durationMs.length) {
      throw new IllegalArgumentException(
          "x, y and durationMs must be equally long, got %d, %d, %d"
              .formatted(x.length, y.length, durationMs.length));
    }
    this.key = key;
    this.participant = participant;
    this.x = x.clone();
    this.y = y.clone();
    this.durationMs = durationMs.clone();
  }

  public static Scanpath of(ScanpathKey key, Comparable<?> participant, List<Fixation> fixations) {
    return new Scanpath(
        key,
        participant,
        fixations.stream().mapToDouble(Fixation::x).toArray(),
        fixations.stream().mapToDouble(Fixation::y).toArray(),
        fixations.stream().mapToDouble(Fixation::durationMs).toArray());
  }

  public ScanpathKey key() {
    return key;
  }

  public Comparable<?> participant() {
    return participant;
  }

  /** The number of fixations. */
  public int size() {
    return x.length;
  }

  public double x(int i) {
    return x[i];
  }

  public double y(int i) {
    return y[i];
  }

  public double durationMs(int i) {
    return durationMs[i];
  }

  public Fixation fixation(int i) {
    return new Fixation(x[i], y[i], durationMs[i]);
  }

  /** A copy of all horizontal places. */
  public double[] xs() {
    return x.clone();
  }

  /** A copy of all vertical places. */
  public double[] ys() {
    return y.clone();
  }

  /** A copy of all durations in milliseconds. */
  public double[] durationsMs() {
    return durationMs.clone();
  }

  /** Equal if key, participant and every number are equal (bit by bit, so NaN equals NaN). */
  @Override
  public boolean equals(Object other) {
    return other instanceof Scanpath that
        && key.equals(that.key)
        && participant.equals(that.participant)
        && Arrays.equals(x, that.x)
        && Arrays.equals(y, that.y)
        && Arrays.equals(durationMs, that.durationMs);
  }

  /** The key's: scanpaths of one table differ in their keys. */
  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public String toString() {
    return "Scanpath" + key + " of " + size() + " fixations";
  }
}
