package io.fovea.metric;

import java.util.stream.IntStream;

/**
 * Counts of (true class, predicted class), and the measures that follow from them.
 *
 * <p>A measure with an empty denominator is 0. Macro means leave out classes that occur neither as
 * truth nor as prediction.
 */
public final class ConfusionMatrix {
  private final long[][] counts;

  public ConfusionMatrix(int classes) {
    counts = new long[classes][classes];
  }

  /**
   * Of outcomes whose classes are all known; who is predicted is {@link ClassOutcomes#predicted}.
   */
  public static ConfusionMatrix of(ClassOutcomes outcomes) {
    ConfusionMatrix matrix = new ConfusionMatrix(outcomes.classes().size());
    for (int i = 0; i < outcomes.size(); i++) {
      matrix.add(outcomes.targets()[i], outcomes.predicted(i));
    }
    return matrix;
  }

  public void add(int truth, int predicted) {
    counts[truth][predicted]++;
  }

  public int classes() {
    return counts.length;
  }

  public long count(int truth, int predicted) {
    return counts[truth][predicted];
  }

  /** How many examples there are. */
  public long total() {
    return IntStream.range(0, classes()).mapToLong(this::truths).sum();
  }

  /** The share of examples whose class was predicted. */
  public double accuracy() {
    long right = IntStream.range(0, classes()).mapToLong(c -> counts[c][c]).sum();
    return ratio(right, total());
  }

  /** Of those predicted as {@code c}, the share that are. */
  public double precision(int c) {
    return ratio(counts[c][c], predictions(c));
  }

  /** Of those that are {@code c}, the share predicted as such. */
  public double recall(int c) {
    return ratio(counts[c][c], truths(c));
  }

  /** The harmonic mean of precision and recall. */
  public double f1(int c) {
    return ratio(2 * counts[c][c], predictions(c) + truths(c));
  }

  /** The classes that occur as truth or as prediction. */
  public IntStream present() {
    return IntStream.range(0, classes()).filter(c -> truths(c) + predictions(c) > 0);
  }

  /** How many examples are {@code c}. */
  public long truths(int c) {
    return IntStream.range(0, classes()).mapToLong(other -> counts[c][other]).sum();
  }

  /** How many examples were predicted as {@code c}. */
  public long predictions(int c) {
    return IntStream.range(0, classes()).mapToLong(other -> counts[other][c]).sum();
  }

  private static double ratio(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
