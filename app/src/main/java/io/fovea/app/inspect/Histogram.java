package io.fovea.app.inspect;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts in bins of one round width. The bins cover the middle 96 %: what lies beyond is in two
 * open bins, so that one stray value does not press all others into a single bin.
 */
record Histogram(List<Bin> bins) {
  private static final double TAIL = 0.02;
  private static final double[] ROUND = {1, 2, 2.5, 5, 10};

  Histogram {
    bins = List.copyOf(bins);
  }

  /**
   * Numbers from one (inclusive) to another (exclusive); the last bin without an open one after it
   * holds its upper end too.
   *
   * @param from negative infinity in the open bin below
   * @param to infinity in the open bin above
   */
  record Bin(double from, double to, long count) {}

  /**
   * The histogram of sorted numbers; without bins if there are none, one bin if all are equal.
   *
   * @param most the largest number of bins between the open ones, 2 or more
   */
  static Histogram of(double[] sorted, int most) {
    if (sorted.length == 0) {
      return new Histogram(List.of());
    }
    double least = sorted[0];
    double largest = sorted[sorted.length - 1];
    if (least == largest) {
      return new Histogram(List.of(new Bin(least, largest, sorted.length)));
    }
    double low = sorted[(int) (TAIL * (sorted.length - 1))];
    double high = sorted[(int) Math.ceil((1 - TAIL) * (sorted.length - 1))];
    if (low == high) { // nearly all are equal
      low = least;
      high = largest;
    }
    if (low > 0 && low < (high - low)) { // near enough to start at 0
      low = 0;
    }
    return filled(sorted, low, high, roundWidth(low, high, most));
  }

  private static Histogram filled(double[] sorted, double low, double high, double width) {
    double start = Math.floor(low / width);
    List<Bin> bins = new ArrayList<>();
    int at = 0;
    int below = firstNotBelow(sorted, start * width);
    if (below > 0) {
      bins.add(new Bin(Double.NEGATIVE_INFINITY, start * width, below));
      at = below;
    }
    boolean covered = false;
    for (int i = 0; !covered; i++) {
      double to = (start + i + 1) * width;
      covered = to > high || (to == high && sorted[sorted.length - 1] == high);
      boolean closed = covered && to == high;
      int end = closed ? sorted.length : firstNotBelow(sorted, to);
      bins.add(new Bin((start + i) * width, to, end - at));
      at = end;
    }
    if (at < sorted.length) {
      double from = bins.get(bins.size() - 1).to();
      bins.add(new Bin(from, Double.POSITIVE_INFINITY, sorted.length - at));
    }
    return new Histogram(bins);
  }

  /** The smallest round width of which {@code most} reach from low to high. */
  private static double roundWidth(double low, double high, int most) {
    double ten = Math.pow(10, Math.floor(Math.log10((high - low) / most)));
    for (double round : ROUND) {
      double width = round * ten;
      if (Math.ceil(high / width) - Math.floor(low / width) <= most) {
        return width;
      }
    }
    return 2 * ROUND[ROUND.length - 1] * ten;
  }

  private static int firstNotBelow(double[] sorted, double bound) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < bound) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
