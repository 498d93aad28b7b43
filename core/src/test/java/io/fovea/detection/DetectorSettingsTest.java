package io.fovea.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.spec.SettingException;
import io.fovea.spec.Settings;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DetectorSettingsTest {
  @ParameterizedTest
  @MethodSource
  void a_setting_that_makes_no_sense_is_refused(String message, Supplier<?> settings) {
    assertThatThrownBy(settings::get).isInstanceOf(SettingException.class).hasMessage(message);
  }

  static Stream<Arguments> a_setting_that_makes_no_sense_is_refused() {
    return Stream.of(
        refused("velocity_threshold must be > 0, got 0", () -> new Ivt(0)),
        refused("velocity_threshold must be > 0, got -30", () -> new Ivt(-30)),
        refused(
            "velocity_threshold must be > 0, got Infinity",
            () -> new Ivt(Double.POSITIVE_INFINITY)),
        refused(
            "velocity_threshold must be given, in the data's unit (pixels, fractions) per second",
            () -> new Ivt().create()),
        refused(
            "velocity_window_ms must be between 0 and 200, got -1",
            () -> new Ivt(9, -1, 60, 75, 0, 0)),
        refused(
            "velocity_window_ms must be between 0 and 200, got 2000",
            () -> new Ivt(9, 2000, 60, 75, 0, 0)),
        refused("min_duration_ms must be >= 0, got -60", () -> new Ivt(9, 20, -60, 75, 0, 0)),
        refused("max_gap_ms must be >= 0, got NaN", () -> new Ivt(9, 20, 60, Double.NaN, 0, 0)),
        refused("merge_gap_ms must be >= 0, got -1", () -> new Ivt(9).merge(-1, 1)),
        refused("merge_distance must be >= 0, got -0.5", () -> new Ivt(9).merge(75, -0.5)),
        refused(
            "merge_gap_ms must be > 0 where merge_distance is, got 0",
            () -> new Ivt(9).merge(0, 1)),
        refused(
            "merge_distance must be > 0 where merge_gap_ms is, got 0",
            () -> new Ivt(9).merge(75, 0)),
        refused("dispersion_threshold must be > 0, got 0", () -> new Idt(0)),
        refused(
            "dispersion_threshold must be given, in the data's unit (pixels, fractions)",
            () -> new Idt().create()),
        refused("min_duration_ms must be > 0, got 0", () -> new Idt(1, 0, 75)),
        refused("max_gap_ms must be >= 0, got -75", () -> new Idt(1, 100, -75)));
  }

  private static Arguments refused(String message, Supplier<?> settings) {
    return Arguments.of(message, settings);
  }

  @Test
  void a_threshold_that_is_not_given_is_not_written() {
    assertThat(Settings.of(new Idt()).keySet())
        .containsExactly("name", "min_duration_ms", "max_gap_ms");
    assertThat(Settings.of(new Idt(3))).containsEntry("dispersion_threshold", 3.0);
  }
}
