package io.fovea.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.scanpath.FixationColumns;
import io.fovea.spec.FoveaException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FixationsTest {
  private static final double NAN = Double.NaN;
  private static final GazeSamples SAMPLES =
      new GazeSamples(
          new double[] {100, 110, 120, 130, 140, 150},
          new double[] {1, 2, NAN, 6, 8, 9},
          new double[] {5, 5, NAN, 8, 0, NAN},
          new double[] {3, NAN, 100, 5, NAN, 7});

  @Test
  void a_fixation_is_the_mean_of_the_samples_that_are_there() {
    FixationColumns fixations = Fixations.of(SAMPLES, List.of(new Span(0, 4), new Span(4, 5)));
    assertThat(fixations)
        .isEqualTo(
            new FixationColumns(
                new double[] {3, 8}, // (1 + 2 + 6) / 3
                new double[] {6, 0}, // (5 + 5 + 8) / 3
                new double[] {40, 10}, // 130 - 100 and an interval; an interval
                new double[] {100, 140},
                new double[] {4, NAN})); // (3 + 5) / 2: 100 was measured without a place
  }

  @Test
  void no_span_is_no_fixation() {
    FixationColumns none = Fixations.of(SAMPLES, List.of());
    assertThat(none.size()).isZero();
    assertThat(none.features()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource
  void a_detector_that_breaks_its_promise_is_named(String fault, List<Span> spans) {
    EventDetectorSpec spec =
        new EventDetectorSpec() {
          @Override
          public String name() {
            return "acme.hmm";
          }

          @Override
          public EventDetector create() {
            return samples -> spans;
          }
        };
    assertThatThrownBy(() -> new FixationFinder(spec).find(SAMPLES))
        .isInstanceOf(FoveaException.class)
        .hasMessage("detector acme.hmm has a fault: fixation " + fault);
  }

  static Stream<Arguments> a_detector_that_breaks_its_promise_is_named() {
    return Stream.of(
        Arguments.of(
            "2 of 2 (samples 1 to before 4) begins before the one before it ends, at sample 2",
            List.of(new Span(0, 2), new Span(1, 4))),
        Arguments.of(
            "2 of 2 (samples 0 to before 1) begins before the one before it ends, at sample 4",
            List.of(new Span(3, 4), new Span(0, 1))),
        Arguments.of(
            "1 of 1 (samples 3 to before 7) reaches past the 6 samples", List.of(new Span(3, 7))),
        Arguments.of(
            "1 of 1 (samples 2 to before 4) begins or ends with a missing sample",
            List.of(new Span(2, 4))),
        Arguments.of(
            "2 of 2 (samples 4 to before 6) begins or ends with a missing sample",
            List.of(new Span(0, 2), new Span(4, 6))));
  }
}
