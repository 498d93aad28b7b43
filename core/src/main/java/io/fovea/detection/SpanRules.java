package io.fovea.detection;

import io.fovea.spec.FoveaException;
import java.util.List;

/** What {@link EventDetector#detect} promises, checked. */
public final class SpanRules {
  private SpanRules() {}

  /**
   * Refuses spans that are not in time order, overlap, reach past the samples, or begin or end with
   * a missing sample.
   *
   * @param detector the detector's name, for the message
   * @throws FoveaException if a span breaks a rule: the detector has a fault
   */
  public static void check(String detector, List<Span> spans, GazeSamples samples) {
    int free = 0;
    for (int i = 0; i < spans.size(); i++) {
      Span span = spans.get(i);
      String fault = fault(span, free, samples);
      if (!fault.isEmpty()) {
        throw new FoveaException(
            "detector %s has a fault: fixation %d of %d (samples %s) %s"
                .formatted(detector, i + 1, spans.size(), words(span), fault));
      }
      free = span.to();
    }
  }

  private static String fault(Span span, int free, GazeSamples samples) {
    if (span == null) {
      return "is null";
    }
    if (span.from() < free) {
      return "begins before the one before it ends, at sample " + free;
    }
    if (span.to() > samples.size()) {
      return "reaches past the %d samples".formatted(samples.size());
    }
    boolean missing = samples.isMissing(span.from()) || samples.isMissing(span.to() - 1);
    return missing ? "begins or ends with a missing sample" : "";
  }

  private static String words(Span span) {
    return span == null ? "unknown" : span.from() + " to before " + span.to();
  }
}
