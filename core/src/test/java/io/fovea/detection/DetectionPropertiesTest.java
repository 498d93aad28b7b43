package io.fovea.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.testing.RandomGaze;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold whatever is recorded, over many random trials. */
class DetectionPropertiesTest {
  private static final int TRIALS = 80;

  static List<EventDetectorSpec> detectors() {
    return List.of(
        new Ivt(1200),
        new Ivt(3000, 0, 30, 20, 0, 0),
        new Ivt(900, 40, 60, 75, 0, 0).merge(75, 30),
        new Idt(60),
        new Idt(150, 60, 10));
  }

  private static List<Span> found(EventDetectorSpec spec, GazeSamples samples) {
    return spec.create().detect(samples);
  }

  @ParameterizedTest
  @MethodSource("detectors")
  void there_is_something_to_find(EventDetectorSpec spec) {
    long spans =
        IntStream.range(0, TRIALS)
            .mapToLong(seed -> found(spec, RandomGaze.of(new Random(seed))).size())
            .sum();
    assertThat(spans).isGreaterThan(4 * TRIALS);
  }

  @ParameterizedTest
  @MethodSource("detectors")
  void another_origin_of_places_and_times_changes_nothing(EventDetectorSpec spec) {
    for (int seed = 0; seed < TRIALS; seed++) {
      GazeSamples samples = RandomGaze.of(new Random(seed));
      GazeSamples moved = map(samples, t -> t - 98_765.4, x -> x + 1234.5, y -> y - 4321.1);
      assertThat(found(spec, moved)).as("seed %d", seed).isEqualTo(found(spec, samples));
    }
  }

  @ParameterizedTest
  @MethodSource("detectors")
  void another_unit_changes_nothing_if_the_threshold_is_in_it_too(EventDetectorSpec spec) {
    double unit = 1 / 40.0;
    for (int seed = 0; seed < TRIALS; seed++) {
      GazeSamples samples = RandomGaze.of(new Random(seed));
      GazeSamples scaled = map(samples, t -> t, x -> unit * x, y -> unit * y);
      assertThat(found(inUnit(spec, unit), scaled))
          .as("seed %d", seed)
          .isEqualTo(found(spec, samples));
    }
  }

  private static EventDetectorSpec inUnit(EventDetectorSpec spec, double unit) {
    if (spec instanceof Ivt ivt) {
      return new Ivt(
          unit * ivt.velocityThreshold(),
          ivt.velocityWindowMs(),
          ivt.minDurationMs(),
          ivt.maxGapMs(),
          ivt.mergeGapMs(),
          unit * ivt.mergeDistance());
    }
    Idt idt = (Idt) spec;
    return new Idt(unit * idt.dispersionThreshold(), idt.minDurationMs(), idt.maxGapMs());
  }

  @ParameterizedTest
  @MethodSource("detectors")
  void samples_that_are_lost_leave_fixations_apart_and_in_order(EventDetectorSpec spec) {
    for (int seed = 0; seed < TRIALS; seed++) {
      Random random = new Random(seed);
      GazeSamples samples = RandomGaze.of(random);
      double lost = random.nextDouble();
      GazeSamples fewer =
          map(samples, t -> t, x -> random.nextDouble() < lost ? Double.NaN : x, y -> y);
      SpanRules.check("of seed " + seed, found(spec, fewer), fewer);
    }
  }

  @ParameterizedTest
  @MethodSource("detectors")
  void x_and_y_are_alike(EventDetectorSpec spec) {
    for (int seed = 0; seed < TRIALS; seed++) {
      GazeSamples samples = RandomGaze.of(new Random(seed));
      var turned =
          new GazeSamples(
              column(samples, samples::timeMs),
              column(samples, samples::y),
              column(samples, samples::x));
      assertThat(found(spec, turned)).as("seed %d", seed).isEqualTo(found(spec, samples));
    }
  }

  @Test
  void the_velocity_threshold_finds_the_same_when_time_runs_backward() {
    Ivt spec = new Ivt(1200);
    for (int seed = 0; seed < TRIALS; seed++) {
      GazeSamples samples = RandomGaze.of(new Random(seed));
      int n = samples.size();
      var backward =
          new GazeSamples(
              column(samples, i -> -samples.timeMs(n - 1 - i)),
              column(samples, i -> samples.x(n - 1 - i)),
              column(samples, i -> samples.y(n - 1 - i)));
      List<Span> mirrored = new ArrayList<>();
      found(spec, backward).forEach(span -> mirrored.add(new Span(n - span.to(), n - span.from())));
      Collections.reverse(mirrored);
      assertThat(mirrored).as("seed %d", seed).isEqualTo(found(spec, samples));
    }
  }

  private static GazeSamples map(
      GazeSamples samples, DoubleUnaryOperator t, DoubleUnaryOperator x, DoubleUnaryOperator y) {
    return new GazeSamples(
        column(samples, i -> t.applyAsDouble(samples.timeMs(i))),
        column(samples, i -> x.applyAsDouble(samples.x(i))),
        column(samples, i -> y.applyAsDouble(samples.y(i))));
  }

  private static double[] column(GazeSamples samples, IntToDoubleFunction of) {
    return IntStream.range(0, samples.size()).mapToDouble(of).toArray();
  }
}
