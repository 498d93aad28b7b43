package io.fovea.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GazeSamplesTest {
  private static GazeSamples at(double... timeMs) {
    return new GazeSamples(timeMs, new double[timeMs.length], new double[timeMs.length]);
  }

  @ParameterizedTest
  @MethodSource
  void the_interval_is_the_median_of_the_times_between_neighbours(
      double expected, double... timeMs) {
    assertThat(at(timeMs).intervalMs()).isEqualTo(expected, within(1e-12));
  }

  static Stream<Arguments> the_interval_is_the_median_of_the_times_between_neighbours() {
    return Stream.of(
        Arguments.of(0, new double[0]),
        Arguments.of(0, new double[] {7}),
        Arguments.of(0, new double[] {7, 7, 7}),
        Arguments.of(3, new double[] {7, 10}),
        Arguments.of(4, new double[] {0, 4, 8, 500, 503}),
        Arguments.of(3.5, new double[] {0, 3, 7}), // of two the mean
        Arguments.of(4, new double[] {0, 0, 4, 4, 8, 8})); // equal times do not count
  }

  @ParameterizedTest
  @MethodSource
  void times_that_cannot_be_are_refused(String message, double... timeMs) {
    assertThatThrownBy(() -> at(timeMs)).hasMessage(message);
  }

  static Stream<Arguments> times_that_cannot_be_are_refused() {
    return Stream.of(
        Arguments.of(
            "times must not descend, got 12.5 ms after 13.0 ms at sample 2",
            new double[] {1, 13, 12.5}),
        Arguments.of("times must be finite, got NaN at sample 1", new double[] {1, Double.NaN, 3}),
        Arguments.of(
            "times must be finite, got Infinity at sample 0",
            new double[] {Double.POSITIVE_INFINITY}));
  }

  @Test
  void columns_that_are_not_as_long_as_the_times_are_refused() {
    assertThatThrownBy(() -> new GazeSamples(new double[2], new double[2], new double[3]))
        .hasMessage("all columns must be as long as timeMs, got 3 numbers beside 2 times");
    assertThatThrownBy(
            () -> new GazeSamples(new double[2], new double[2], new double[2], new double[1]))
        .hasMessage("all columns must be as long as timeMs, got 1 numbers beside 2 times");
  }

  @Test
  void a_sample_without_a_whole_place_is_missing() {
    double nan = Double.NaN;
    var samples =
        new GazeSamples(
            new double[] {1, 2, 3, 4},
            new double[] {5, nan, 5, 5},
            new double[] {6, 6, nan, Double.NEGATIVE_INFINITY});
    assertThat(samples.isMissing(0)).isFalse();
    assertThat(samples.isMissing(1)).isTrue();
    assertThat(samples.isMissing(2)).isTrue();
    assertThat(samples.isMissing(3)).isTrue();
  }
}
