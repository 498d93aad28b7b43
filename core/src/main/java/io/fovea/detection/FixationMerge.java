package io.fovea.detection;

import java.util.ArrayList;
import java.util.List;

/** Makes neighbouring fixations one where little lies between them. */
final class FixationMerge {
  private final GazeSamples samples;
  private Span current;
  private double sumX;
  private double sumY;
  private int count;

  private FixationMerge(GazeSamples samples, Span first) {
    this.samples = samples;
    take(first);
  }

  /**
   * @param gapMs 0 merges nothing
   * @param distance between the mean places
   */
  static List<Span> of(List<Span> spans, GazeSamples samples, double gapMs, double distance) {
    if (gapMs == 0 || spans.isEmpty()) {
      return spans;
    }
    List<Span> merged = new ArrayList<>();
    FixationMerge growing = new FixationMerge(samples, spans.get(0));
    for (Span next : spans.subList(1, spans.size())) {
      if (growing.isNear(next, gapMs, distance)) {
        growing.extend(next.to());
      } else {
        merged.add(growing.current);
        growing.take(next);
      }
    }
    merged.add(growing.current);
    return merged;
  }

  private boolean isNear(Span next, double gapMs, double distance) {
    double between =
        samples.timeMs(next.from()) - samples.timeMs(current.to() - 1) - samples.intervalMs();
    if (Segment.longer(between, gapMs)) {
      return false;
    }
    FixationMerge other = new FixationMerge(samples, next);
    double right = sumX / count - other.sumX / other.count;
    double down = sumY / count - other.sumY / other.count;
    return Math.sqrt(right * right + down * down) <= distance;
  }

  private void take(Span span) {
    current = new Span(span.from(), span.from() + 1);
    sumX = samples.x(span.from());
    sumY = samples.y(span.from());
    count = 1;
    extend(span.to());
  }

  /** Adds the samples after those that are already there. */
  private void extend(int to) {
    for (int i = current.to(); i < to; i++) {
      if (!samples.isMissing(i)) {
        sumX += samples.x(i);
        sumY += samples.y(i);
        count++;
      }
    }
    current = new Span(current.from(), to);
  }
}
