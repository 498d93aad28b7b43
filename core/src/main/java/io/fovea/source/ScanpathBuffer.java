package io.fovea.source;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The rows of one scanpath while a table is being read: arrays that grow, one per column. */
final class ScanpathBuffer {
  private static final int FIRST_CAPACITY = 4; // a window may hold one row of each of millions

  private final double[][] columns;
  private int size;

  ScanpathBuffer(int columns) {
    this.columns = new double[columns][FIRST_CAPACITY];
  }

  /** Appends the row's numbers. */
  void add(FixationRow row) {
    if (size == columns[0].length) {
      for (int c = 0; c < columns.length; c++) {
        columns[c] = Arrays.copyOf(columns[c], 2 * size);
      }
    }
    for (int c = 0; c < columns.length; c++) {
      columns[c][size] = row.number(c);
    }
    size++;
  }

  int size() {
    return size;
  }

  /** The columns, cut to size. */
  double[][] columns() {
    return Arrays.stream(columns)
        .map(column -> Arrays.copyOf(column, size))
        .toArray(double[][]::new);
  }

  /** Puts rows in the order of a column; those that share a value keep the table's order. */
  static double[][] sorted(double[][] columns, int by) {
    double[] order = columns[by];
    boolean sorted = true;
    for (int i = 1; sorted && i < order.length; i++) {
      sorted = order[i - 1] <= order[i];
    }
    if (sorted) {
      return columns;
    }
    int[] places =
        IntStream.range(0, order.length)
            .boxed()
            .sorted((a, b) -> Double.compare(order[a], order[b])) // stable
            .mapToInt(Integer::intValue)
            .toArray();
    return Arrays.stream(columns)
        .map(column -> IntStream.of(places).mapToDouble(place -> column[place]).toArray())
        .toArray(double[][]::new);
  }

  /** How many values of a sorted column occur more than once in it, each counted. */
  static int ties(double[] sorted) {
    int ties = 0;
    for (int i = 0; i < sorted.length; i++) {
      boolean before = i > 0 && sorted[i - 1] == sorted[i];
      boolean after = i + 1 < sorted.length && sorted[i + 1] == sorted[i];
      ties += before || after ? 1 : 0;
    }
    return ties;
  }
}
