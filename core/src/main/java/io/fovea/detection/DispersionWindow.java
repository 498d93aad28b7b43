package io.fovea.detection;

/**
 * Consecutive samples that move forward, and how far they spread: {@code from} up to {@code to}.
 */
final class DispersionWindow {
  private final SlidingRange x;
  private final SlidingRange y;
  private final int size;
  private int from;
  private int to;

  DispersionWindow(double[] x, double[] y) {
    this.x = new SlidingRange(x);
    this.y = new SlidingRange(y);
    this.size = x.length;
  }

  boolean isEmpty() {
    return from == to;
  }

  int first() {
    return from;
  }

  int last() {
    return to - 1;
  }

  boolean hasNext() {
    return to < size;
  }

  /** Takes the next sample in. */
  void add() {
    x.add(to);
    y.add(to);
    to++;
  }

  void removeFirst() {
    from++;
    x.removeBefore(from);
    y.removeBefore(from);
  }

  /** Empty, before the next sample. */
  void restart() {
    from = to;
    x.removeBefore(from);
    y.removeBefore(from);
  }

  double dispersion() {
    return x.range() + y.range();
  }

  double dispersionWithNext() {
    return x.rangeWith(to) + y.rangeWith(to);
  }
}
