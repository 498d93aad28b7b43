package io.fovea.split;

import java.util.Arrays;

/**
 * Values in the order of how many samples are left of each, kept up while samples are used up. Each
 * step takes constant time: equally frequent values lie side by side, and one that gets rarer
 * changes places with the first of its neighbours (the bin sort of Batagelj and Zaversnik's
 * algorithm for cores of graphs).
 */
final class RarestFirst {
  private final int[] counts;
  private final int[] row;
  private final int[] placeOf;
  private final int[] firstWith;

  /**
   * @param counts how many samples there are of each value; taken over
   * @param seed the order among equally rare values
   */
  RarestFirst(int[] counts, long seed) {
    this.counts = counts;
    int most = Arrays.stream(counts).max().orElse(0);
    firstWith = new int[most + 2];
    for (int count : counts) {
      firstWith[count + 1]++;
    }
    Arrays.parallelPrefix(firstWith, Integer::sum);
    int[] next = firstWith.clone();
    row = new int[counts.length];
    placeOf = new int[counts.length];
    for (int value : SeededShuffle.order(counts.length, seed)) {
      int place = next[counts[value]]++;
      row[place] = value;
      placeOf[value] = place;
    }
  }

  /** A value with the fewest samples left; -1 if no samples are left. */
  int rarest() {
    return firstWith.length > 1 && firstWith[1] < row.length ? row[firstWith[1]] : -1;
  }

  /** One sample of this value less. */
  void use(int value) {
    int place = firstWith[counts[value]]++;
    int other = row[place];
    row[placeOf[value]] = other;
    placeOf[other] = placeOf[value];
    row[place] = value;
    placeOf[value] = place;
    counts[value]--;
  }
}
