package io.fovea.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.detection.EventDetector;
import io.fovea.detection.EventDetectorSpec;
import io.fovea.detection.FixationFinder;
import io.fovea.detection.GazeSamples;
import io.fovea.detection.Span;
import io.fovea.detection.SpanRules;
import io.fovea.scanpath.FixationColumns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What every detector of fixations promises. Extend it, one class per configuration worth testing.
 */
public abstract class EventDetectorContract extends SpecContract<EventDetectorSpec> {
  private static final int TRIALS = 60;

  /** The configuration under test, for places in pixels of which 40 are a degree. */
  protected abstract EventDetectorSpec detector();

  @Override
  protected final EventDetectorSpec part() {
    return detector();
  }

  @Test
  void fixations_are_in_time_order_apart_and_begin_and_end_with_a_sample_that_is_there() {
    for (int seed = 0; seed < TRIALS; seed++) {
      GazeSamples samples = RandomGaze.of(new Random(seed));
      SpanRules.check("of seed " + seed, detector().create().detect(samples), samples);
    }
  }

  @Test
  void the_same_samples_give_the_same_fixations_and_stay_as_they_are() {
    EventDetector once = detector().create();
    for (int seed = 0; seed < TRIALS; seed++) {
      GazeSamples samples = RandomGaze.of(new Random(seed));
      List<Double> before = numbers(samples);

      List<Span> found = once.detect(samples);

      assertThat(once.detect(samples)).as("seed %d, again", seed).isEqualTo(found);
      assertThat(detector().create().detect(samples)).as("seed %d, anew", seed).isEqualTo(found);
      assertThat(numbers(samples)).as("seed %d, samples", seed).isEqualTo(before);
    }
  }

  private static List<Double> numbers(GazeSamples samples) {
    List<Double> numbers = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      numbers.addAll(List.of(samples.timeMs(i), samples.x(i), samples.y(i)));
    }
    return numbers;
  }

  @Test
  void the_places_of_fixations_lie_among_the_samples() {
    for (int seed = 0; seed < TRIALS; seed++) {
      GazeSamples samples = RandomGaze.of(new Random(seed));
      FixationColumns fixations = new FixationFinder(detector()).find(samples);
      var seen =
          IntStream.range(0, samples.size())
              .mapToDouble(samples::x)
              .filter(Double::isFinite)
              .summaryStatistics();
      assertThat(Arrays.stream(fixations.x()))
          .as("seed %d", seed)
          .allMatch(x -> x >= seen.getMin() - 1e-6 && x <= seen.getMax() + 1e-6);
      assertThat(Arrays.stream(fixations.durationMs())).as("seed %d", seed).allMatch(ms -> ms >= 0);
    }
  }

  @Test
  void no_samples_have_no_fixation() {
    assertThat(detector().create().detect(still(0, 4, 1))).isEmpty();
  }

  @Test
  void a_trial_in_which_all_samples_are_missing_has_no_fixation() {
    assertThat(detector().create().detect(still(500, 4, Double.NaN))).isEmpty();
  }

  @Test
  void samples_that_all_have_one_time_break_nothing() {
    for (int n : new int[] {1, 2, 50}) {
      GazeSamples samples = still(n, 0, 1);
      SpanRules.check("of one time", detector().create().detect(samples), samples);
    }
  }

  @Test
  void an_eye_that_is_still_for_a_second_fixates_once() {
    List<Span> found = detector().create().detect(still(250, 4, 1));
    assertThat(found)
        .singleElement()
        .satisfies(span -> assertThat(span.to() - span.from()).isGreaterThan(225));
  }

  /** An eye at (700, 500), or a missing one. */
  private static GazeSamples still(int n, double intervalMs, double oneOrNaN) {
    double[] timeMs = IntStream.range(0, n).mapToDouble(i -> 5000 + i * intervalMs).toArray();
    double[] x = new double[n];
    double[] y = new double[n];
    Arrays.fill(x, 700 * oneOrNaN);
    Arrays.fill(y, 500 * oneOrNaN);
    return new GazeSamples(timeMs, x, y);
  }
}
