package io.fovea.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fovea.testing.RandomGaze;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The quick detectors against the slow words of their papers, on random trials. */
class PublishedAlgorithmsTest {
  private static final int TRIALS = 60;

  @Test
  void a_dispersion_threshold_finds_what_the_papers_pseudocode_finds() {
    for (int seed = 0; seed < TRIALS; seed++) {
      Random random = new Random(seed);
      GazeSamples samples = RandomGaze.of(random);
      Idt settings = new Idt(10 + 200 * random.nextDouble(), 20 + 150 * random.nextDouble(), 75);
      List<Span> expected = new ArrayList<>();
      for (Segment segment : Segment.of(samples, settings.maxGapMs())) {
        expected.addAll(byPseudocode(segment, settings));
      }
      assertThat(settings.create().detect(samples)).as("seed %d", seed).isEqualTo(expected);
    }
  }

  /** Salvucci and Goldberg 2000, table 3. */
  private static List<Span> byPseudocode(Segment points, Idt settings) {
    double[] x = points.xs();
    double[] y = points.ys();
    List<Span> fixations = new ArrayList<>();
    int first = 0;
    while (first < points.size()) {
      int last = first;
      while (last < points.size() && lastsMs(points, first, last) < settings.minDurationMs()) {
        last++;
      }
      if (last == points.size()) {
        first++;
      } else if (dispersion(x, y, first, last) <= settings.dispersionThreshold()) {
        while (last + 1 < points.size()
            && dispersion(x, y, first, last + 1) <= settings.dispersionThreshold()) {
          last++;
        }
        fixations.add(points.span(first, last));
        first = last + 1;
      } else {
        first++;
      }
    }
    return fixations;
  }

  private static double lastsMs(Segment points, int first, int last) {
    return points.timeMs(last) - points.timeMs(first) + points.intervalMs();
  }

  private static double dispersion(double[] x, double[] y, int first, int last) {
    return spread(x, first, last) + spread(y, first, last);
  }

  private static double spread(double[] values, int first, int last) {
    var statistics = IntStream.rangeClosed(first, last).mapToDouble(i -> values[i]);
    var summary = statistics.summaryStatistics();
    return summary.getMax() - summary.getMin();
  }

  @Test
  void a_velocity_is_the_least_squares_slope_by_its_textbook_formula() {
    for (int seed = 0; seed < TRIALS; seed++) {
      Random random = new Random(seed);
      double intervalMs = 1 + 20 * random.nextDouble();
      double windowMs = 100 * random.nextDouble();
      Gaze gaze = Gaze.every(intervalMs);
      for (int i = 0; i < 60; i++) {
        gaze.at(1920 * random.nextDouble(), 1080 * random.nextDouble());
      }
      Segment segment = Segment.of(gaze.samples(), 75).get(0);
      double[] perSecond = Velocities.of(segment, windowMs);
      for (int i = 0; i < perSecond.length; i++) {
        double expected =
            1000
                * Math.hypot(
                    slope(segment, segment.xs(), i, windowMs),
                    slope(segment, segment.ys(), i, windowMs));
        assertThat(perSecond[i]).as("seed %d", seed).isEqualTo(expected, within(1e-6 * expected));
      }
    }
  }

  /** {@code sum((t - mean t) (x - mean x)) / sum((t - mean t)^2)}. */
  private static double slope(Segment segment, double[] values, int i, double windowMs) {
    double middle = (segment.timeMs(i) + segment.timeMs(i + 1)) / 2;
    int[] window =
        IntStream.range(0, values.length)
            .filter(
                j -> j == i || j == i + 1 || Math.abs(segment.timeMs(j) - middle) <= windowMs / 2)
            .toArray();
    double meanT = IntStream.of(window).mapToDouble(segment::timeMs).average().orElseThrow();
    double mean = IntStream.of(window).mapToDouble(j -> values[j]).average().orElseThrow();
    double above = 0;
    double below = 0;
    for (int j : window) {
      above += (segment.timeMs(j) - meanT) * (values[j] - mean);
      below += (segment.timeMs(j) - meanT) * (segment.timeMs(j) - meanT);
    }
    return above / below;
  }
}
