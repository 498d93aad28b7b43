package io.fovea.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Samples of a trial that are not missing, with no long gap between them: what lies in one segment
 * may belong to one fixation. Counted from 0.
 */
final class Segment {
  /** What rounding may do to times, in milliseconds. */
  static final double ROUNDING_MS = 1e-6;

  // Neighbours up to one and a half intervals apart are jitter, further ones have a gap between.
  private static final double JITTER = 0.5;

  private final GazeSamples samples;
  private final int[] places;
  private final int from;
  private final int size;

  private Segment(GazeSamples samples, int[] places, int from, int to) {
    this.samples = samples;
    this.places = places;
    this.from = from;
    this.size = to - from;
  }

  /**
   * The trial's segments, in time order.
   *
   * @param maxGapMs the longest gap within one: the time without a sample that is not missing,
   *     beyond the sampling interval
   */
  static List<Segment> of(GazeSamples samples, double maxGapMs) {
    int[] places = IntStream.range(0, samples.size()).filter(i -> !samples.isMissing(i)).toArray();
    double allowed = Math.max(maxGapMs, JITTER * samples.intervalMs());
    List<Segment> segments = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= places.length; i++) {
      if (i == places.length || longer(gapMs(samples, places[i - 1], places[i]), allowed)) {
        segments.add(new Segment(samples, places, from, i));
        from = i;
      }
    }
    return segments;
  }

  private static double gapMs(GazeSamples samples, int before, int after) {
    return samples.timeMs(after) - samples.timeMs(before) - samples.intervalMs();
  }

  static boolean longer(double ms, double limitMs) {
    return ms > limitMs + ROUNDING_MS;
  }

  static boolean shorter(double ms, double limitMs) {
    return ms < limitMs - ROUNDING_MS;
  }

  int size() {
    return size;
  }

  double timeMs(int i) {
    return samples.timeMs(places[from + i]);
  }

  double intervalMs() {
    return samples.intervalMs();
  }

  /** Whether samples are missing between this sample and the next. */
  boolean isGapAfter(int i) {
    double gapMs = gapMs(samples, places[from + i], places[from + i + 1]);
    return longer(gapMs, JITTER * samples.intervalMs());
  }

  double[] xs() {
    return IntStream.range(from, from + size).mapToDouble(i -> samples.x(places[i])).toArray();
  }

  double[] ys() {
    return IntStream.range(from, from + size).mapToDouble(i -> samples.y(places[i])).toArray();
  }

  /** Some of the segment's samples, and the missing ones between them, as a span of the trial. */
  Span span(int first, int last) {
    return new Span(places[from + first], places[from + last] + 1);
  }
}
