package io.fovea.scanpath;

import io.fovea.spec.Suggestions;
import java.util.List;

/**
 * The fixations of one participant on one stimulus, in time order. Immutable.
 *
 * <p>Its numbers are arrays rather than a list of objects, and may lie in a file until they are
 * asked for (see {@link FixationStore}): a large table has 10^8 fixations.
 */
public final class Scanpath {
  private final ScanpathKey key;
  private final Comparable<?> participant;
  private final List<String> featureNames;
  private final FixationStore fixations;

  /**
   * @param key tells this scanpath from the others
   * @param participant who looked; the unit that splits keep on one side
   * @param x horizontal places, see {@link Fixation#x()}
   * @param y vertical places, see {@link Fixation#y()}
   * @param durationMs durations in milliseconds; NaN where the table has none
   */
  public Scanpath(
      ScanpathKey key, Comparable<?> participant, double[] x, double[] y, double[] durationMs) {
    this(key, participant, List.of(), FixationColumns.of(x.clone(), y.clone(), durationMs.clone()));
  }

  /**
   * @param featureNames the names of the further columns, in their order
   * @param fixations the numbers, not copied
   */
  public Scanpath(
      ScanpathKey key,
      Comparable<?> participant,
      List<String> featureNames,
      FixationStore fixations) {
    this.key = key;
    this.participant = participant;
    this.featureNames = List.copyOf(featureNames);
    this.fixations = fixations;
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
    return fixations.size();
  }

  /** All numbers at once, not copied: the quickest way to them. */
  public FixationColumns fixations() {
    return fixations.load();
  }

  public double x(int i) {
    return fixations().x()[i];
  }

  public double y(int i) {
    return fixations().y()[i];
  }

  public double durationMs(int i) {
    return fixations().durationMs()[i];
  }

  public Fixation fixation(int i) {
    FixationColumns all = fixations();
    return new Fixation(all.x()[i], all.y()[i], all.durationMs()[i]);
  }

  /** A copy of all horizontal places. */
  public double[] xs() {
    return fixations().x().clone();
  }

  /** A copy of all vertical places. */
  public double[] ys() {
    return fixations().y().clone();
  }

  /** A copy of all durations in milliseconds. */
  public double[] durationsMs() {
    return fixations().durationMs().clone();
  }

  /** A copy of when each fixation began, in milliseconds; empty where that is not known. */
  public double[] startsMs() {
    return fixations().startMs().clone();
  }

  /** The names of the further columns of numbers, in their order. */
  public List<String> featureNames() {
    return featureNames;
  }

  /** A copy of a further column of numbers. */
  public double[] feature(String name) {
    int column = featureNames.indexOf(name);
    if (column < 0) {
      throw new IllegalArgumentException(Suggestions.unknown("feature", name, featureNames));
    }
    return fixations().feature(column).clone();
  }

  /** Equal if key, participant and every number are equal (bit by bit, so NaN equals NaN). */
  @Override
  public boolean equals(Object other) {
    return other instanceof Scanpath that
        && key.equals(that.key)
        && participant.equals(that.participant)
        && featureNames.equals(that.featureNames)
        && fixations().equals(that.fixations());
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
