package io.fovea.detection;

import io.fovea.scanpath.FixationColumns;
import java.util.List;

/** From raw gaze to fixations: a detector at work, its promises checked. Thread-safe. */
public final class FixationFinder {
  private final String name;
  private final EventDetector detector;

  /**
   * @throws io.fovea.spec.FoveaException if a required setting is missing
   */
  public FixationFinder(EventDetectorSpec spec) {
    name = spec.name();
    detector = spec.create();
  }

  /**
   * The fixations of one trial, in the samples' unit; none where the detector finds none.
   *
   * @throws io.fovea.spec.FoveaException if the detector breaks what {@link EventDetector#detect}
   *     promises
   */
  public FixationColumns find(GazeSamples samples) {
    List<Span> spans = detector.detect(samples);
    SpanRules.check(name, spans, samples);
    return Fixations.of(samples, spans);
  }
}
