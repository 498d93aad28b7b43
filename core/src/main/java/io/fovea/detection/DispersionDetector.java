package io.fovea.detection;

import java.util.ArrayList;
import java.util.List;

/** {@link Idt} at work. */
final class DispersionDetector implements EventDetector {
  private final Idt settings;

  DispersionDetector(Idt settings) {
    this.settings = settings;
  }

  @Override
  public List<Span> detect(GazeSamples samples) {
    List<Span> fixations = new ArrayList<>();
    for (Segment segment : Segment.of(samples, settings.maxGapMs())) {
      addFixations(segment, fixations);
    }
    return fixations;
  }

  private void addFixations(Segment segment, List<Span> fixations) {
    var window = new DispersionWindow(segment.xs(), segment.ys());
    while (fill(window, segment)) {
      if (window.dispersion() > settings.dispersionThreshold()) {
        window.removeFirst();
      } else {
        while (window.hasNext() && window.dispersionWithNext() <= settings.dispersionThreshold()) {
          window.add();
        }
        fixations.add(segment.span(window.first(), window.last()));
        window.restart();
      }
    }
  }

  /** Whether the window now lasts as long as a fixation does at least. */
  private boolean fill(DispersionWindow window, Segment segment) {
    while (window.isEmpty() || isTooShort(window, segment)) {
      if (!window.hasNext()) {
        return false;
      }
      window.add();
    }
    return true;
  }

  private boolean isTooShort(DispersionWindow window, Segment segment) {
    double durationMs =
        segment.timeMs(window.last()) - segment.timeMs(window.first()) + segment.intervalMs();
    return Segment.shorter(durationMs, settings.minDurationMs());
  }
}
