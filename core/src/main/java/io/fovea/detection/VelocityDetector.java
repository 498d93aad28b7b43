package io.fovea.detection;

import java.util.ArrayList;
import java.util.List;

/** {@link Ivt} at work. */
final class VelocityDetector implements EventDetector {
  private final Ivt settings;

  VelocityDetector(Ivt settings) {
    this.settings = settings;
  }

  @Override
  public List<Span> detect(GazeSamples samples) {
    List<Span> slow = new ArrayList<>();
    for (Segment segment : Segment.of(samples, settings.maxGapMs())) {
      addSlow(segment, slow);
    }
    return FixationMerge.of(slow, samples, settings.mergeGapMs(), settings.mergeDistance()).stream()
        .filter(span -> isLongEnough(span, samples))
        .toList();
  }

  private void addSlow(Segment segment, List<Span> slow) {
    double[] perSecond = Velocities.of(segment, settings.velocityWindowMs());
    int first = 0;
    for (int i = 0; i <= perSecond.length; i++) {
      if (i == perSecond.length || !(perSecond[i] < settings.velocityThreshold())) {
        if (i > first) {
          slow.add(segment.span(first, i));
        }
        first = i + 1;
      }
    }
  }

  private boolean isLongEnough(Span span, GazeSamples samples) {
    double durationMs = Fixations.durationMs(samples, span);
    return !Segment.shorter(durationMs, settings.minDurationMs());
  }
}
