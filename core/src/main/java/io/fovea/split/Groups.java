package io.fovea.split;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Whole groups of samples, drawn and dealt so that sums come near to what is wanted. */
final class Groups {
  /** Each pass makes the folds more equal; it needs three or four until nothing moves. */
  private static final int MOST_PASSES = 100;

  private Groups() {}

  /**
   * Takes out of a list of groups each next one who brings the sums nearer to a share of all; at
   * least one.
   *
   * @param remaining from which those taken are removed
   * @param share of all samples, whatever is remaining
   * @param reserve how many groups must be left
   */
  static List<Integer> take(List<Integer> remaining, Amounts amounts, double share, int reserve) {
    List<Integer> taken = new ArrayList<>();
    List<Integer> left = new ArrayList<>();
    long[] sums = new long[amounts.kinds()];
    int spare = remaining.size() - reserve;
    for (int group : remaining) {
      if (taken.size() < spare && amounts.growth(group, 1, sums, share) < 0) {
        taken.add(group);
        amounts.add(group, 1, sums);
      } else {
        left.add(group);
      }
    }
    if (taken.isEmpty()) { // everyone has more than twice what is wanted
      Integer nearest =
          left.stream()
              .min(Comparator.comparingDouble(group -> amounts.growth(group, 1, sums, share)))
              .orElseThrow();
      taken.add(nearest);
      left.remove(nearest);
    }
    remaining.clear();
    remaining.addAll(left);
    return taken;
  }

  /**
   * Takes like {@link #take}, then puts back or takes each group as long as that brings the sums
   * nearer: where they are of several kinds, one pass leaves much to mend.
   */
  static List<Integer> takeAndMend(List<Integer> from, Amounts amounts, double share) {
    List<Integer> taken = take(new ArrayList<>(from), amounts, share, 1);
    BitSet inside = new BitSet();
    long[] sums = new long[amounts.kinds()];
    for (int group : taken) {
      inside.set(group);
      amounts.add(group, 1, sums);
    }
    int count = taken.size();
    boolean changed = true;
    for (int pass = 0; changed && pass < MOST_PASSES; pass++) {
      changed = false;
      for (int group : from) {
        int sign = inside.get(group) ? -1 : 1;
        if (count + sign > 0
            && count + sign < from.size()
            && amounts.growth(group, sign, sums, share) < 0) {
          inside.flip(group);
          amounts.add(group, sign, sums);
          count += sign;
          changed = true;
        }
      }
    }
    return inside.stream().boxed().toList();
  }

  /**
   * Deals groups into folds: each to the fold that needs it most, then moved as long as that makes
   * the folds more equal. Large groups go first, so that small ones even out what is left; those
   * within a factor of two of each other go in random order. Where sizes alone count, the largest
   * and the smallest fold differ by no more than the largest group.
   *
   * @return each group's fold; none is empty if there are as many groups as folds
   */
  static int[] deal(Amounts amounts, int folds, long seed) {
    long[][] sums = new long[folds][amounts.kinds()];
    int[] order =
        Arrays.stream(SeededShuffle.order(amounts.groups(), seed))
            .boxed()
            .sorted(Comparator.comparingInt(g -> Integer.numberOfLeadingZeros(amounts.size(g))))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] foldOf = new int[order.length];
    for (int group : order) {
      foldOf[group] = neediest(group, amounts, sums, 0);
      amounts.add(group, 1, sums[foldOf[group]]);
    }
    boolean moved = true;
    for (int pass = 0; moved && pass < MOST_PASSES; pass++) {
      moved = false;
      for (int group : order) {
        int from = foldOf[group];
        amounts.add(group, -1, sums[from]);
        foldOf[group] = neediest(group, amounts, sums, from);
        amounts.add(group, 1, sums[foldOf[group]]);
        moved |= foldOf[group] != from;
      }
    }
    return foldOf;
  }

  /** Of folds that need a group equally it is {@code at}, else the first. */
  private static int neediest(int group, Amounts amounts, long[][] sums, int at) {
    double share = 1.0 / sums.length;
    int best = at;
    double least = amounts.growth(group, 1, sums[at], share);
    for (int fold = 0; fold < sums.length; fold++) {
      double growth = amounts.growth(group, 1, sums[fold], share);
      if (growth < least) {
        best = fold;
        least = growth;
      }
    }
    return best;
  }
}
