package io.fovea.app.inspect;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * How some numbers are distributed, in one pass and bounded memory. Count, least, largest, mean and
 * standard deviation are exact; quantiles are exact up to {@link #MOST_KEPT} numbers and beyond
 * that those of so many drawn at random (Vitter's algorithm R, 1985), which is good to about a
 * thousandth in rank. The same numbers in the same order give the same result.
 */
final class Distribution {
  static final int MOST_KEPT = 1 << 20;
  private static final int FIRST_ROOM = 1 << 10;

  private final int mostKept;
  private final SplittableRandom random = new SplittableRandom(0);
  private double[] kept = new double[FIRST_ROOM];
  private boolean sorted = true;
  private long count;
  private long missing;
  private double min = Double.NaN;
  private double max = Double.NaN;
  private double mean;
  private double squares;

  Distribution() {
    this(MOST_KEPT);
  }

  /**
   * @param mostKept how many numbers are kept for quantiles
   */
  Distribution(int mostKept) {
    this.mostKept = mostKept;
  }

  /** A number that is not finite counts as missing. */
  void add(double value) {
    if (!Double.isFinite(value)) {
      missing++;
      return;
    }
    min = count == 0 ? value : Math.min(min, value);
    max = count == 0 ? value : Math.max(max, value);
    keep(value);
    count++;
    double before = value - mean; // Welford 1962
    mean += before / count;
    squares += before * (value - mean);
  }

  private void keep(double value) {
    long place = count;
    if (count >= mostKept) {
      place = (long) ((random.nextLong() >>> 11) * 0x1.0p-53 * (count + 1));
    } else if (count == kept.length) {
      kept = Arrays.copyOf(kept, Math.min(mostKept, Math.max(FIRST_ROOM, 2 * kept.length)));
    }
    if (place < mostKept) {
      kept[(int) place] = value;
      sorted = false;
    }
  }

  /** How many numbers there are, without the missing ones. */
  long count() {
    return count;
  }

  long missing() {
    return missing;
  }

  /** Whether quantiles are those of all numbers. */
  boolean exact() {
    return count <= mostKept;
  }

  /** NaN where there is no number. */
  double min() {
    return min;
  }

  double max() {
    return max;
  }

  double mean() {
    return count == 0 ? Double.NaN : mean;
  }

  /** The standard deviation with divisor n - 1; 0 for a single number, NaN for none. */
  double sd() {
    return count == 0 ? Double.NaN : Math.sqrt(squares / Math.max(1, count - 1));
  }

  /** The value below which a share of the numbers lies, interpolated; NaN where there are none. */
  double quantile(double share) {
    double[] all = sample();
    if (all.length == 0) {
      return Double.NaN;
    }
    double place = share * (all.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, all.length - 1);
    return all[below] + (place - below) * (all[above] - all[below]);
  }

  /** The numbers kept, in order; not a copy, and to be used before more are added. */
  double[] sample() {
    int size = (int) Math.min(count, mostKept);
    if (!sorted || kept.length > size) {
      kept = Arrays.copyOf(kept, size);
      Arrays.sort(kept);
      sorted = true;
    }
    return kept;
  }
}
