package io.fovea.representations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.representation.RepresentationSpec;
import io.fovea.scanpath.Scanpath;
import io.fovea.spec.Catalog;
import io.fovea.spec.Doc;
import io.fovea.spec.FoveaException;
import io.fovea.spec.PartFinder;
import io.fovea.spec.SettingException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused, and in which words; that the parts are found. */
class BadInputTest {
  static Stream<Arguments> scanpaths() {
    return Stream.of(
        Arguments.of(Scanpaths.at(), "scanpath (P1, 3): needs at least one fixation, got none"),
        Arguments.of(
            Scanpaths.at(.5, .5, Double.NaN, .5),
            "scanpath (P1, 3), fixation 2 of 2: x must be a number between -1e9 and 1e9, got NaN"),
        Arguments.of(
            Scanpaths.at(.5, Double.NEGATIVE_INFINITY),
            "scanpath (P1, 3), fixation 1 of 1: y must be a number between -1e9 and 1e9, got"
                + " -Infinity"),
        Arguments.of(
            Scanpaths.at(.5, .5, .5, .5, 2e9, .5),
            "scanpath (P1, 3), fixation 3 of 3: x must be a number between -1e9 and 1e9, got"
                + " 2.0E9"));
  }

  @ParameterizedTest
  @MethodSource("scanpaths")
  void a_scanpath_that_cannot_be_shown_is_named(Scanpath scanpath, String message) {
    for (RepresentationSpec spec :
        List.of(
            new Heatmap(),
            new Heatmap(8, 8, true),
            new BaselineVisualization(),
            new BaselineVisualization(8, 8, true),
            new Stack())) {
      assertThatThrownBy(() -> Scanpaths.encode(spec, scanpath))
          .as(spec.toString())
          .isInstanceOf(FoveaException.class)
          .hasMessage(message);
    }
  }

  static Stream<Arguments> settings() {
    return Stream.of(
        refused(() -> new Heatmap(0, 16), "height must be > 0, got 0"),
        refused(() -> new Heatmap(16, -2), "width must be > 0, got -2"),
        refused(() -> new BaselineVisualization(0, 16), "height must be > 0, got 0"),
        refused(() -> new BaselineVisualization(16, 0), "width must be > 0, got 0"),
        refused(
            () -> new BaselineVisualization(9, 9, true, 1.5, 0, 1, 1),
            "fixation_radius must be between 0 and 1, got 1.5"),
        refused(
            () -> new BaselineVisualization(9, 9, true, 0, Double.NaN, 1, 1),
            "saccade_width must be between 0 and 1, got NaN"),
        refused(
            () -> new BaselineVisualization(9, 9, true, 0, 0, 0, 1),
            "min_fixation_radius_px must be > 0, got 0"),
        refused(
            () -> new BaselineVisualization(9, 9, true, 0, 0, 1, -1),
            "min_saccade_width_px must be > 0, got -1"));
  }

  private static Arguments refused(ThrowingCallable making, String message) {
    return Arguments.of(making, message);
  }

  @ParameterizedTest
  @MethodSource("settings")
  void a_setting_that_breaks_a_rule_is_named(ThrowingCallable making, String message) {
    assertThatThrownBy(making).isInstanceOf(SettingException.class).hasMessage(message);
  }

  @Test
  void the_parts_are_found_with_their_defaults() {
    var parts = new PartFinder(getClass().getClassLoader()).find(RepresentationSpec.class);
    var catalog = new Catalog<>("representation", parts);
    assertThat(catalog.get("heatmap")).isEqualTo(new Heatmap(64, 64, false));
    assertThat(catalog.get("Baseline-Visualization"))
        .isEqualTo(new BaselineVisualization(64, 64, false));
    assertThat(catalog.get("stack"))
        .isEqualTo(new Stack(List.of(new Heatmap(), new BaselineVisualization())));
  }

  @Test
  void every_part_and_setting_is_described() {
    for (Class<?> part : List.of(Heatmap.class, BaselineVisualization.class, Stack.class)) {
      assertThat(part.isAnnotationPresent(Doc.class)).as(part.getName()).isTrue();
      assertThat(Arrays.asList(part.getRecordComponents()))
          .isNotEmpty()
          .allMatch(setting -> setting.isAnnotationPresent(Doc.class));
    }
  }
}
