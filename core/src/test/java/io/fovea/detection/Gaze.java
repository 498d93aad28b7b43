package io.fovea.detection;

import java.util.ArrayList;
import java.util.List;

/** Writes down raw gaze for a test, sample by sample. */
final class Gaze {
  private final List<double[]> samples = new ArrayList<>();
  private final double intervalMs;
  private double nextMs;

  private Gaze(double intervalMs) {
    this.intervalMs = intervalMs;
  }

  static Gaze every(double intervalMs) {
    return new Gaze(intervalMs);
  }

  Gaze at(double x, double y) {
    samples.add(new double[] {nextMs, x, y});
    nextMs += intervalMs;
    return this;
  }

  /** So many samples at one place. */
  Gaze still(int count, double x, double y) {
    for (int i = 0; i < count; i++) {
      at(x, y);
    }
    return this;
  }

  Gaze missing(int count) {
    return still(count, Double.NaN, Double.NaN);
  }

  /** No rows at all for so many samples. */
  Gaze skip(int count) {
    nextMs += count * intervalMs;
    return this;
  }

  /** The next sample has the time of the last. */
  Gaze sameTime() {
    nextMs -= intervalMs;
    return this;
  }

  GazeSamples samples() {
    return new GazeSamples(column(0), column(1), column(2));
  }

  private double[] column(int column) {
    return samples.stream().mapToDouble(sample -> sample[column]).toArray();
  }
}
