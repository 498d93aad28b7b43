package io.fovea.detection;

import io.fovea.scanpath.FixationColumns;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** What the samples of a fixation make of it. The one home of these conventions. */
public final class Fixations {
  private Fixations() {}

  /**
   * One fixation per span. Its place is the mean of the samples that are not missing; it starts
   * with its first sample; its duration is {@link #durationMs}; each further column is the mean
   * over the samples that are not missing and have a number there, NaN if there are none.
   *
   * @param spans as {@link SpanRules} has them
   */
  public static FixationColumns of(GazeSamples samples, List<Span> spans) {
    double[][] features = new double[samples.features()][];
    for (int column = 0; column < features.length; column++) {
      int c = column;
      features[column] = means(samples, spans, i -> samples.feature(c, i));
    }
    return new FixationColumns(
        means(samples, spans, samples::x),
        means(samples, spans, samples::y),
        spans.stream().mapToDouble(span -> durationMs(samples, span)).toArray(),
        spans.stream().mapToDouble(span -> samples.timeMs(span.from())).toArray(),
        features);
  }

  /**
   * The time from the first sample to the last, and one sampling interval: each sample stands for
   * the interval that begins with it.
   */
  public static double durationMs(GazeSamples samples, Span span) {
    return samples.timeMs(span.to() - 1) - samples.timeMs(span.from()) + samples.intervalMs();
  }

  private static double[] means(GazeSamples samples, List<Span> spans, IntToDoubleFunction value) {
    return spans.stream().mapToDouble(span -> mean(samples, span, value)).toArray();
  }

  private static double mean(GazeSamples samples, Span span, IntToDoubleFunction value) {
    double sum = 0;
    int count = 0;
    for (int i = span.from(); i < span.to(); i++) {
      double number = value.applyAsDouble(i);
      if (!samples.isMissing(i) && Double.isFinite(number)) {
        sum += number;
        count++;
      }
    }
    return count == 0 ? Double.NaN : sum / count;
  }
}
