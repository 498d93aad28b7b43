package io.fovea.detection;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What an eye tracker recorded in one trial, in time order. Immutable by agreement. */
public final class GazeSamples {
  private final double[] timeMs;
  private final double[] x;
  private final double[] y;
  private final double[][] features;
  private final double intervalMs;

  /**
   * @param timeMs milliseconds, finite, not descending (equal times are taken); not copied
   * @param x horizontal places in the data's unit; NaN where the sample is missing
   * @param y vertical places in the data's unit; NaN where the sample is missing
   * @param features an array for each further column, for example of pupil sizes; NaN where there
   *     is no number
   */
  public GazeSamples(double[] timeMs, double[] x, double[] y, double[]... features) {
    this.timeMs = timeMs;
    this.x = x;
    this.y = y;
    this.features = features.clone();
    Stream.concat(Stream.of(x, y), Stream.of(features))
        .forEach(column -> checkLength(column.length));
    checkTimes();
    intervalMs = medianInterval(timeMs);
  }

  private void checkLength(int length) {
    if (length != timeMs.length) {
      throw new IllegalArgumentException(
          "all columns must be as long as timeMs, got %d numbers beside %d times"
              .formatted(length, timeMs.length));
    }
  }

  private void checkTimes() {
    for (int i = 0; i < timeMs.length; i++) {
      if (!Double.isFinite(timeMs[i])) {
        throw new IllegalArgumentException(
            "times must be finite, got %s at sample %d".formatted(timeMs[i], i));
      }
      if (i > 0 && timeMs[i] < timeMs[i - 1]) {
        throw new IllegalArgumentException(
            "times must not descend, got %s ms after %s ms at sample %d"
                .formatted(timeMs[i], timeMs[i - 1], i));
      }
    }
  }

  private static double medianInterval(double[] timeMs) {
    double[] intervals =
        IntStream.range(1, timeMs.length)
            .mapToDouble(i -> timeMs[i] - timeMs[i - 1])
            .filter(interval -> interval > 0)
            .sorted()
            .toArray();
    int n = intervals.length;
    return n == 0 ? 0 : (intervals[(n - 1) / 2] + intervals[n / 2]) / 2;
  }

  public int size() {
    return timeMs.length;
  }

  public double timeMs(int i) {
    return timeMs[i];
  }

  public double x(int i) {
    return x[i];
  }

  public double y(int i) {
    return y[i];
  }

  /** How many further columns there are. */
  public int features() {
    return features.length;
  }

  public double feature(int column, int i) {
    return features[column][i];
  }

  /** Whether the tracker lost the eye: a blink, a look away. */
  public boolean isMissing(int i) {
    return !(Double.isFinite(x[i]) && Double.isFinite(y[i]));
  }

  /**
   * The sampling interval: the median of the times between neighbouring samples, missing ones
   * included, equal times left out; 0 if there are no two different times.
   */
  public double intervalMs() {
    return intervalMs;
  }

  @Override
  public String toString() {
    return "%d samples, %s ms apart".formatted(size(), intervalMs);
  }
}
