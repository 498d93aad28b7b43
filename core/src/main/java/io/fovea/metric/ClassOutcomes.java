package io.fovea.metric;

import io.fovea.scanpath.SampleId;
import io.fovea.spec.FoveaException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Class probabilities (N, K).
 *
 * @param ids which samples, N
 * @param classes names in the order of the probabilities, K
 * @param targets the true class of each sample as a place in {@code classes}, -1 where it is not
 *     known, N; treat it as constant
 * @param probabilities row by row, K of each sample, adding up to 1; treat them as constants
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere; millions of numbers are not boxed
public record ClassOutcomes(
    List<SampleId> ids, List<String> classes, int[] targets, double[] probabilities)
    implements Outcomes {
  public ClassOutcomes {
    ids = List.copyOf(ids);
    classes = List.copyOf(classes);
    if (targets.length != ids.size() || probabilities.length != ids.size() * classes.size()) {
      throw new FoveaException(
          "%d samples of %d classes come with %d targets and %d probabilities"
              .formatted(ids.size(), classes.size(), targets.length, probabilities.length));
    }
  }

  /**
   * The class of the highest probability, the first of equal ones; NaN counts as highest, as in
   * torch's argmax.
   */
  public int predicted(int i) {
    int best = 0;
    for (int c = 1; c < classes.size(); c++) {
      best = Double.compare(probability(i, c), probability(i, best)) > 0 ? c : best;
    }
    return best;
  }

  /** Whether every probability is a number; a network that diverged says others. */
  public boolean isFinite() {
    for (double probability : probabilities) {
      if (!Double.isFinite(probability)) {
        return false;
      }
    }
    return true;
  }

  /** Those whose class is known. */
  public ClassOutcomes known() {
    int[] rows = IntStream.range(0, targets.length).filter(i -> targets[i] >= 0).toArray();
    return rows.length == size() ? this : rows(rows);
  }

  /** Those at these places. */
  private ClassOutcomes rows(int[] places) {
    int width = classes.size();
    double[] picked = new double[places.length * width];
    for (int i = 0; i < places.length; i++) {
      System.arraycopy(probabilities, places[i] * width, picked, i * width, width);
    }
    return new ClassOutcomes(
        Arrays.stream(places).mapToObj(ids::get).toList(),
        classes,
        Arrays.stream(places).map(i -> targets[i]).toArray(),
        picked);
  }

  /** All of several batches, one after another; at least one batch, all of the same classes. */
  public static ClassOutcomes join(List<ClassOutcomes> batches) {
    int size = batches.stream().mapToInt(Outcomes::size).sum();
    List<String> classes = batches.get(0).classes;
    List<SampleId> ids = new ArrayList<>(size);
    int[] targets = new int[size];
    double[] rows = new double[size * classes.size()];
    for (ClassOutcomes batch : batches) {
      System.arraycopy(batch.targets, 0, targets, ids.size(), batch.size());
      int from = ids.size() * classes.size();
      System.arraycopy(batch.probabilities, 0, rows, from, batch.probabilities.length);
      ids.addAll(batch.ids);
    }
    return new ClassOutcomes(ids, classes, targets, rows);
  }

  /** The probability of class {@code c} for sample {@code i}. */
  public double probability(int i, int c) {
    return probabilities[i * classes.size() + c];
  }
}
