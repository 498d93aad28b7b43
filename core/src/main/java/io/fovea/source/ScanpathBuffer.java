package io.fovea.source;

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

  int size() {
    return size;
  }

  double[] xs() {
    return inOrder(x);
  }

  double[] ys() {
    return inOrder(y);
  }

  double[] durationsMs() {
    return inOrder(durationMs);
  }

  private double[] inOrder(double[] values) {
    return sorted
        ? Arrays.copyOf(values, size)
        : IntStream.of(places()).mapToDouble(place -> values[place]).toArray();
  }

  /** Row numbers in time order; rows of one moment keep the table's order (a stable sort). */
  private int[] places() {
    return IntStream.range(0, size)
        .boxed()
        .sorted((a, b) -> Double.compare(order[a], order[b]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
