package io.fovea.callback;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The rates and smoothed losses of a range test, and which rate they suggest. */
final class RangeTest {
  static final int SKIPPED_FIRST = 10;
  static final int SKIPPED_LAST = 1;
  private static final double KEPT = 0.98;

  /** One step. */
  record Tried(double rate, double loss, double smoothed) {}

  private final List<Tried> tried = new ArrayList<>();
  private final double giveUpAt;
  private double sum;
  private double weight = 1;
  private double lowest = Double.POSITIVE_INFINITY;

  /**
   * @param giveUpAt how many times the lowest smoothed loss ends the test, 0 for never
   */
  RangeTest(double giveUpAt) {
    this.giveUpAt = giveUpAt;
  }

  /** Takes a step in; gives whether to try higher rates. */
  boolean add(double rate, double loss) {
    sum = KEPT * sum + (1 - KEPT) * loss;
    weight *= KEPT;
    double smoothed = sum / (1 - weight);
    tried.add(new Tried(rate, loss, smoothed));
    boolean diverges =
        !Double.isFinite(smoothed)
            || (giveUpAt > 0 && tried.size() > 1 && smoothed > giveUpAt * lowest);
    lowest = Math.min(lowest, smoothed);
    return !diverges;
  }

  List<Tried> tried() {
    return tried;
  }

  /** Where the smoothed loss falls most steeply from step to step; empty with too few steps. */
  OptionalDouble suggestion() {
    List<Tried> seen =
        tried
            .subList(
                Math.min(SKIPPED_FIRST, tried.size()),
                Math.max(Math.min(SKIPPED_FIRST, tried.size()), tried.size() - SKIPPED_LAST))
            .stream()
            .filter(step -> Double.isFinite(step.smoothed()))
            .toList();
    if (seen.size() < 2) {
      return OptionalDouble.empty();
    }
    int steepest = 0;
    for (int i = 1; i < seen.size(); i++) {
      steepest = slope(seen, i) < slope(seen, steepest) ? i : steepest;
    }
    return OptionalDouble.of(seen.get(steepest).rate());
  }

  /** Central differences, one-sided at both ends, as numpy's gradient. */
  private static double slope(List<Tried> seen, int i) {
    int from = Math.max(0, i - 1);
    int to = Math.min(seen.size() - 1, i + 1);
    return (seen.get(to).smoothed() - seen.get(from).smoothed()) / (to - from);
  }
}
