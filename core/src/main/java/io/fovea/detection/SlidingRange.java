package io.fovea.detection;

/**
 * The greatest less the least of the values in a window that moves forward, in constant time per
 * value on average: of the values in the window only those are kept that can still become the
 * greatest (or least), since no later one is greater (less).
 */
final class SlidingRange {
  private final double[] values;
  private final Queue greatest;
  private final Queue least;

  SlidingRange(double[] values) {
    this.values = values;
    greatest = new Queue(values.length);
    least = new Queue(values.length);
  }

  /** Takes the value at this place into the window. */
  void add(int place) {
    while (!greatest.isEmpty() && values[greatest.last()] <= values[place]) {
      greatest.removeLast();
    }
    greatest.add(place);
    while (!least.isEmpty() && values[least.last()] >= values[place]) {
      least.removeLast();
    }
    least.add(place);
  }

  void removeBefore(int place) {
    greatest.removeBefore(place);
    least.removeBefore(place);
  }

  double range() {
    return values[greatest.first()] - values[least.first()];
  }

  /** What {@link #range} would be with one more value. */
  double rangeWith(int place) {
    return Math.max(values[greatest.first()], values[place])
        - Math.min(values[least.first()], values[place]);
  }

  /** Ascending places; as many as are ever added fit in. */
  private static final class Queue {
    private final int[] places;
    private int head;
    private int tail;

    Queue(int capacity) {
      places = new int[capacity];
    }

    boolean isEmpty() {
      return head == tail;
    }

    int first() {
      return places[head];
    }

    int last() {
      return places[tail - 1];
    }

    void add(int place) {
      places[tail++] = place;
    }

    void removeLast() {
      tail--;
    }

    void removeBefore(int place) {
      while (head < tail && places[head] < place) {
        head++;
      }
    }
  }
}
