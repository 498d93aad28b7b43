package io.fovea.cleaning;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.spec.FoveaException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CleaningSettingsTest {
  @ParameterizedTest
  @MethodSource
  void a_setting_that_makes_no_sense_is_refused(String message, Supplier<?> settings) {
    assertThatThrownBy(settings::get).isInstanceOf(FoveaException.class).hasMessage(message);
  }

  static Stream<Arguments> a_setting_that_makes_no_sense_is_refused() {
    return Stream.of(
        refused(
            "action has no value 'drp'; did you mean 'drop'? known: [drop, clip]",
            () -> new OffScreen("drp")),
        refused("margin must be >= 0, got -0.5", () -> new OffScreen("drop", -0.5)),
        refused("margin must be >= 0, got NaN", () -> new OffScreen("clip", Double.NaN)),
        refused("count must be >= 2, as every scanpath has one, got 1", () -> new MinFixations(1)),
        refused("min_ms must be > 0, got -80", () -> new DurationBounds(-80, 800)),
        refused("max_ms must be > 0, got 0", () -> new DurationBounds(80, 0)),
        refused("max_ms must be > min_ms 800, got 80", () -> new DurationBounds(800, 80)),
        refused(
            "action has no value 'keep'; known: [drop, clip]",
            () -> new DurationBounds(Optional.of(80.0), Optional.empty(), "keep")),
        refused(
            "min_ms or max_ms must be given",
            () -> new DurationBounds().create(new CleaningContext(true, List.of()))),
        refused(
            "cleaning duration_bounds: the fixations have no durations; name their column in"
                + " columns.duration, or leave this rule out",
            () -> new DurationBounds(80, 800).create(new CleaningContext(false, List.of()))));
  }

  private static Arguments refused(String message, Supplier<?> settings) {
    return Arguments.of(message, settings);
  }
}
