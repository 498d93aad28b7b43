package io.fovea.split;

import java.util.Arrays;

/**
 * How much each group of samples weighs: how many samples it has and, where classes count, how many
 * of each. Kept sparse, as one person seldom has all of many classes.
 *
 * <p>Kind 0 is any sample; kind 1 + c is a sample of class c.
 */
final class Amounts {
  private final int[] starts;
  private final int[] kinds;
  private final int[] amounts;
  private final long[] totals;

  private Amounts(int[] starts, int[] kinds, int[] amounts, long[] totals) {
    this.starts = starts;
    this.kinds = kinds;
    this.amounts = amounts;
    this.totals = totals;
  }

  /** The groups' sizes alone. */
  static Amounts of(Categories groups) {
    int[] sizes = groups.counts();
    int[] starts = new int[sizes.length + 1];
    Arrays.setAll(starts, i -> i);
    return new Amounts(starts, new int[sizes.length], sizes, new long[] {groups.samples()});
  }

  /** The groups' sizes and how many samples of each class they have. */
  static Amounts of(Categories groups, Categories classes) {
    int n = groups.samples();
    long perGroup = 1L + classes.size();
    long[] cells = new long[2 * n];
    for (int i = 0; i < n; i++) {
      cells[2 * i] = groups.code(i) * perGroup;
      cells[2 * i + 1] = groups.code(i) * perGroup + 1 + classes.code(i);
    }
    Arrays.sort(cells);
    int distinct = (int) Arrays.stream(cells).distinct().count();
    int[] starts = new int[groups.size() + 1];
    int[] kinds = new int[distinct];
    int[] amounts = new int[distinct];
    long[] totals = new long[(int) perGroup];
    int at = -1;
    for (int i = 0; i < cells.length; i++) {
      if (i == 0 || cells[i] != cells[i - 1]) {
        at++;
        kinds[at] = (int) (cells[i] % perGroup);
        starts[(int) (cells[i] / perGroup) + 1] = at + 1;
      }
      amounts[at]++;
      totals[kinds[at]]++;
    }
    return new Amounts(starts, kinds, amounts, totals);
  }

  int groups() {
    return starts.length - 1;
  }

  /** How many kinds there are. */
  int kinds() {
    return totals.length;
  }

  long total(int kind) {
    return totals[kind];
  }

  /** How many samples a group has. */
  int size(int group) {
    return amounts[starts[group]];
  }

  /** Adds a group's amounts to some sums, {@code times} over. */
  void add(int group, int times, long[] sums) {
    for (int i = starts[group]; i < starts[group + 1]; i++) {
      sums[kinds[i]] += (long) times * amounts[i];
    }
  }

  /**
   * By how much the squared distance between some sums and the wanted ones, each kind measured in
   * shares of its total, grows when a group is added {@code times} over: once, or minus once.
   */
  double growth(int group, int times, long[] sums, double share) {
    double growth = 0;
    for (int i = starts[group]; i < starts[group + 1]; i++) {
      double total = totals[kinds[i]];
      double distance = sums[kinds[i]] - share * total;
      growth += amounts[i] * (2 * times * distance + amounts[i]) / (total * total);
    }
    return growth;
  }
}
