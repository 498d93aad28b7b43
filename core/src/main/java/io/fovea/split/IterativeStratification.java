package io.fovea.split;

import io.fovea.scanpath.Sample;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Draws samples so that each value of every key column is drawn from in about the same share.
 *
 * <p>After the iterative stratification of K. Sechidis, G. Tsoumakas and I. Vlahavas (On the
 * Stratification of Multi-label Data, ECML PKDD 2011): the value with the fewest samples left is
 * dealt out first, while there is a choice. A sample is drawn if that leaves a smaller sum of
 * squared deviations from the share than leaving it does, over its values and the total, as far as
 * they have been dealt out. (The paper asks which part still needs most samples of the rarest
 * value; with unequal shares that gives all samples of rare values to the larger part.) The number
 * drawn is exact. A value that only one sample has says nothing and is left aside.
 *
 * @param split the split's name, for messages
 */
record IterativeStratification(String split) implements Drawing {
  @Override
  public BitSet draw(List<Sample> from, int wanted, long seed) {
    List<Categories> columns = KeyColumns.of(split, from);
    return new Dealer(columns, from.size(), wanted, seed).draw();
  }

  /** One draw: what has been dealt out so far. */
  private static final class Dealer {
    private final int wanted;
    private final double share;
    private final int[][] values; // of each column, of each sample; -1 where it says nothing
    private final int[] order;
    private final RarestFirst left;
    private final int[] starts; // of each value's samples in members
    private final int[] members;
    private final int[] dealt;
    private final int[] drawn;
    private final BitSet seen = new BitSet();
    private final BitSet result = new BitSet();
    private int allDealt;
    private int allDrawn;

    Dealer(List<Categories> columns, int n, int wanted, long seed) {
      this.wanted = wanted;
      share = (double) wanted / n;
      order = SeededShuffle.order(n, Seeds.of(seed, 0));
      values = new int[columns.size()][n];
      int total = columns.stream().mapToInt(Categories::size).sum();
      int[] counts = new int[total];
      starts = new int[total + 1];
      int first = 0;
      for (int c = 0; c < values.length; c++) {
        first = fill(columns.get(c), values[c], counts, first);
      }
      for (int value = 0; value < total; value++) {
        starts[value + 1] = starts[value] + counts[value];
      }
      members = new int[starts[total]];
      int[] next = starts.clone();
      for (int i : order) {
        for (int[] column : values) {
          if (column[i] >= 0) {
            members[next[column[i]]++] = i;
          }
        }
      }
      dealt = new int[total];
      drawn = new int[total];
      left = new RarestFirst(counts, Seeds.of(seed, 1));
    }

    /** Numbers a column's values from {@code first} on; the number after the last. */
    private static int fill(Categories column, int[] into, int[] counts, int first) {
      int[] own = column.counts();
      for (int i = 0; i < into.length; i++) {
        into[i] = own[column.code(i)] > 1 ? first + column.code(i) : -1;
      }
      IntStream.range(0, own.length)
          .filter(v -> own[v] > 1)
          .forEach(v -> counts[first + v] = own[v]);
      return first + own.length;
    }

    BitSet draw() {
      for (int rarest = left.rarest(); rarest >= 0; rarest = left.rarest()) {
        for (int at = starts[rarest]; at < starts[rarest + 1]; at++) {
          deal(members[at]);
        }
      }
      for (int i : order) { // those of whom no value says anything
        deal(i);
      }
      return result;
    }

    private void deal(int i) {
      if (seen.get(i)) {
        return;
      }
      boolean take = take(i);
      seen.set(i);
      allDealt++;
      result.set(i, take);
      allDrawn += take ? 1 : 0;
      for (int[] column : values) {
        int value = column[i];
        if (value >= 0) {
          left.use(value);
          dealt[value]++;
          drawn[value] += take ? 1 : 0;
        }
      }
    }

    private boolean take(int i) {
      int needed = wanted - allDrawn;
      if (needed == 0 || needed == order.length - allDealt) {
        return needed > 0;
      }
      // (d + 1 - share)^2 < (d - share)^2, summed, where d is the deviation so far
      double sum = allDrawn - share * allDealt + 0.5 - share;
      for (int[] column : values) {
        if (column[i] >= 0) {
          sum += drawn[column[i]] - share * dealt[column[i]] + 0.5 - share;
        }
      }
      return sum < 0;
    }
  }
}
