package io.fovea.split;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Gives each value of some columns to one part, so that many samples have all their values in one
 * part and are kept, and the parts' shares of those kept are near what is asked for.
 *
 * <p>A local search, as the problem (a balanced cut of a graph) has no quick exact solution. What
 * grows is
 *
 * <pre>log(kept) - weight * KL(shares asked for || shares of the kept)</pre>
 *
 * where the weight rises step by step, so that the search first finds which values belong together
 * and then minds the shares. Each value in turn goes to the part where that is largest. The best of
 * several random starts is taken. All steps are linear in the number of samples.
 */
final class ValueSeparation {
  private static final double[] WEIGHTS = {1, 4, 16, 32};
  private static final int MOST_PASSES = 8;
  private static final int MOST_STARTS = 8;

  /** Stands for an empty part, which is worse than any loss, and two of them worse than one. */
  private static final double NOTHING = 1e-9;

  /** When at most one value in so many moved, the search has settled. */
  private static final int NOT_WORTH_ANOTHER_PASS = 500;

  /** About how many samples are looked at for a choice between starts. */
  private static final int WORTH_ANOTHER_START = 500_000;

  private final List<Categories> columns;
  private final double[] shares;
  private final int n;
  private final int[][] starts; // of each column's values in members
  private final int[][] members;

  /**
   * @param columns what must not stand on two sides
   * @param shares of the parts, all above 0
   */
  ValueSeparation(List<Categories> columns, double... shares) {
    this.columns = columns;
    this.shares = shares.clone();
    n = columns.get(0).samples();
    starts = columns.stream().map(Categories::starts).toArray(int[][]::new);
    members = columns.stream().map(Categories::membersByValue).toArray(int[][]::new);
  }

  /** The part of each sample; -1 for those whose values stand in several. */
  int[] parts(long seed) {
    long looks = (long) n * columns.size();
    long tries = Math.max(1, Math.min(MOST_STARTS, WORTH_ANOTHER_START / looks));
    Search best = null;
    for (int start = 0; start < tries; start++) {
      Search search = new Search(Seeds.of(seed, start));
      search.run();
      if (best == null || search.worth() > best.worth()) {
        best = search;
      }
    }
    Search found = best;
    return IntStream.range(0, n).map(i -> found.agreed(i, -1)).toArray();
  }

  /** One random start and what it leads to. */
  private final class Search {
    private final long seed;
    private final int[][] partOf = new int[columns.size()][];
    private final long[] kept = new long[shares.length];
    private double weight = WEIGHTS[0];

    Search(long seed) {
      this.seed = seed;
      for (int c = 0; c < partOf.length; c++) {
        partOf[c] = start(starts[c], Seeds.of(seed, c));
      }
      for (int i = 0; i < n; i++) {
        int part = agreed(i, -1);
        if (part >= 0) {
          kept[part]++;
        }
      }
    }

    /** Each value in random order to the part that lacks most. */
    private int[] start(int[] first, long columnSeed) {
      // With two crossed columns a share a of the values of each leaves a * a of the samples.
      double[] wanted = Arrays.stream(shares).map(Math::sqrt).toArray();
      double sum = Arrays.stream(wanted).sum();
      double[] lack = Arrays.stream(wanted).map(share -> share / sum * n).toArray();
      int[] parts = new int[first.length - 1];
      for (int value : SeededShuffle.order(parts.length, columnSeed)) {
        parts[value] = largest(lack);
        lack[parts[value]] -= first[value + 1] - first[value];
      }
      return parts;
    }

    void run() {
      for (double next : WEIGHTS) {
        weight = next;
        boolean worthwhile = true;
        for (int pass = 0; worthwhile && pass < MOST_PASSES; pass++) {
          worthwhile = false;
          for (int c = 0; c < partOf.length; c++) {
            worthwhile |= improve(c) > partOf[c].length / NOT_WORTH_ANOTHER_PASS;
          }
        }
      }
    }

    /** How many values of a column changed their part. */
    private int improve(int column) {
      int changed = 0;
      long[] here = new long[shares.length];
      for (int value : SeededShuffle.order(partOf[column].length, Seeds.of(seed, -1 - column))) {
        tally(column, value, here);
        int from = partOf[column][value];
        kept[from] -= here[from];
        int to = best(from, here);
        kept[to] += here[to];
        partOf[column][value] = to;
        changed += to != from ? 1 : 0;
      }
      return changed;
    }

    /** How many of a value's samples each part would have if it had the value. */
    private void tally(int column, int value, long[] here) {
      int from = starts[column][value];
      int to = starts[column][value + 1];
      // Where there is no other column, all of them wherever it stands.
      Arrays.fill(here, partOf.length == 1 ? to - from : 0);
      for (int at = from; at < to; at++) {
        int part = agreed(members[column][at], column);
        if (part >= 0) {
          here[part]++;
        }
      }
    }

    /** Where a value goes that would bring so many samples to each part. */
    private int best(int from, long[] here) {
      int best = from;
      double most = here[from] == 0 ? Double.NEGATIVE_INFINITY : worthWith(from, here[from]);
      for (int part = 0; part < here.length; part++) {
        if (here[part] > 0 && part != from) {
          double worth = worthWith(part, here[part]);
          if (worth > most) {
            best = part;
            most = worth;
          }
        }
      }
      return best;
    }

    private double worthWith(int part, long more) {
      kept[part] += more;
      double worth = worth();
      kept[part] -= more;
      return worth;
    }

    double worth() {
      double all = 0;
      double logs = 0;
      for (int part = 0; part < kept.length; part++) {
        double some = kept[part] == 0 ? NOTHING : kept[part];
        all += some;
        logs += shares[part] * Math.log(some);
      }
      return (1 - weight) * Math.log(all) + weight * logs;
    }

    /** The part in which all of a sample's values stand but those of one column; -1 if several. */
    int agreed(int i, int but) {
      int part = -1;
      for (int c = 0; c < partOf.length; c++) {
        if (c != but) {
          int other = partOf[c][columns.get(c).code(i)];
          if (part >= 0 && other != part) {
            return -1;
          }
          part = other;
        }
      }
      return part;
    }
  }

  private static int largest(double... numbers) {
    int largest = 0;
    for (int i = 1; i < numbers.length; i++) {
      largest = numbers[i] > numbers[largest] ? i : largest;
    }
    return largest;
  }
}
