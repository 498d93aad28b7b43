package __package__;

import io.fovea.detection.EventDetector;
import io.fovea.detection.EventDetectorSpec;
import io.fovea.detection.GazeSamples;
import io.fovea.detection.Span;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import java.util.ArrayList;
import java.util.List;

/**
 * A fixation is a run of samples that all lie within {@code radius} of its first one, and that lasts
 * {@code minDurationMs} at least. A missing sample ends it.
 */
@Doc("Fixations: samples that stay near the first one for long enough.")
public record __Part__(
    @Doc("How far from the first sample the others may lie, in the data's unit.") double radius,
    @Doc("The shortest fixation, in milliseconds.") double minDurationMs)
    implements EventDetectorSpec {

  /** The defaults, and their only home: pixels of an ordinary screen. */
  public __Part__() {
    this(40, 100);
  }

  /** The rules: a wrong setting is refused before any work. */
  public __Part__ {
    Check.positive("radius", radius);
    Check.positive("minDurationMs", minDurationMs);
  }

  @Override
  public String name() {
    return "__name__";
  }

  @Override
  public EventDetector create() {
    return this::detect;
  }

  private List<Span> detect(GazeSamples samples) {
    List<Span> fixations = new ArrayList<>();
    int from = 0;
    while (from < samples.size()) {
      int to = from;
      while (to < samples.size() && isNear(samples, from, to)) {
        to++;
      }
      if (to > from && samples.timeMs(to - 1) - samples.timeMs(from) >= minDurationMs) {
        fixations.add(new Span(from, to));
      }
      from = Math.max(to, from + 1);
    }
    return fixations;
  }

  private boolean isNear(GazeSamples samples, int first, int i) {
    return !samples.isMissing(first)
        && !samples.isMissing(i)
        && Math.hypot(samples.x(i) - samples.x(first), samples.y(i) - samples.y(first)) <= radius;
  }
}
