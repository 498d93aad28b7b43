package io.fovea.source;

import io.fovea.scanpath.Scanpath;
import io.fovea.scanpath.ScanpathKey;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The fixations of one scanpath while a table is being read. Arrays that grow; no objects. */
public final class ScanpathBuffer {
  private static final int FIRST_CAPACITY = 16;

  private final boolean ordered;
  private double[] x = new double[FIRST_CAPACITY];
  private double[] y = new double[FIRST_CAPACITY];
  private double[] durationMs = new double[FIRST_CAPACITY];
  private double[] order;
  private boolean sorted = true;
  private int size;

  ScanpathBuffer(boolean ordered) {
    this.ordered = ordered;
    this.order = new double[ordered ? FIRST_CAPACITY : 0];
  }

  /**
   * Appends one fixation.
   *
   * @param order its place in time if the table has such a column, else ignored
   */
  public void add(double x, double y, double durationMs, double order) {
    if (size == this.x.length) {
      grow();
    }
    this.x[size] = x;
    this.y[size] = y;
    this.durationMs[size] = durationMs;
    if (ordered) {
      this.order[size] = order;
      sorted &= size == 0 || this.order[size - 1] <= order;
    }
    size++;
  }

  private void grow() {
    int capacity = size + (size >> 1);
    x = Arrays.copyOf(x, capacity);
    y = Arrays.copyOf(y, capacity);
    durationMs = Arrays.copyOf(durationMs, capacity);
    order = ordered ? Arrays.copyOf(order, capacity) : order;
  }

  /** Puts the fixations in time order; those of one moment keep the table's order. */
  void sort() {
    if (sorted) {
      return;
    }
    int[] places =
        IntStream.range(0, size)
            .boxed()
            .sorted((a, b) -> Double.compare(order[a], order[b])) // stable
            .mapToInt(Integer::intValue)
            .toArray();
    x = at(places, x);
    y = at(places, y);
    durationMs = at(places, durationMs);
    order = at(places, order);
    sorted = true;
  }

  private static double[] at(int[] places, double[] values) {
    return IntStream.of(places).mapToDouble(place -> values[place]).toArray();
  }

  int size() {
    return size;
  }

  /** How many fixations share their moment with another; the buffer must be sorted. */
  int ties() {
    int ties = 0;
    for (int i = 0; ordered && i < size; i++) {
      boolean before = i > 0 && order[i - 1] == order[i];
      boolean after = i + 1 < size && order[i + 1] == order[i];
      ties += before || after ? 1 : 0;
    }
    return ties;
  }

  Scanpath toScanpath(ScanpathKey key, Comparable<?> participant) {
    return new Scanpath(
        key,
        participant,
        Arrays.copyOf(x, size),
        Arrays.copyOf(y, size),
        Arrays.copyOf(durationMs, size));
  }
}
