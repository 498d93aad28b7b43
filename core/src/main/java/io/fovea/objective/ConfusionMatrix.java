package io.fovea.objective;

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

  public void add(int truth, int predicted) {
    counts[truth][predicted]++;
  }

  public int classes() {
    return counts.length;
  }

  public long count(int truth, int predicted) {
    return counts[truth][predicted];
  }

  /** The share of examples whose class was predicted. */
  public double accuracy() {
    long right = IntStream.range(0, classes()).mapToLong(c -> counts[c][c]).sum();
    return ratio(right, IntStream.range(0, classes()).mapToLong(this::truths).sum());
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

  public double macroPrecision() {
    return present().mapToDouble(this::precision).average().orElse(0);
  }

  public double macroRecall() {
    return present().mapToDouble(this::recall).average().orElse(0);
  }

  public double macroF1() {
    return present().mapToDouble(this::f1).average().orElse(0);
  }

  private IntStream present() {
    return IntStream.range(0, classes()).filter(c -> truths(c) + predictions(c) > 0);
  }

  private long truths(int c) {
    return IntStream.range(0, classes()).mapToLong(other -> counts[c][other]).sum();
  }

  private long predictions(int c) {
    return IntStream.range(0, classes()).mapToLong(other -> counts[other][c]).sum();
  }

  private static double ratio(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
