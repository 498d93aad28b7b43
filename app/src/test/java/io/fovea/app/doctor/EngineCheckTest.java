package io.fovea.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.spec.FoveaException;
import java.nio.file.Path;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EngineCheckTest {
  private static Finding training(DoubleSupplier training) {
    return new EngineCheck(Path.of("cache"), training).examine().get(1);
  }

  private static DoubleSupplier failing(RuntimeException reason) {
    return () -> {
      throw reason;
    };
  }

  static Stream<Arguments> troubles() {
    return Stream.of(
        Arguments.of(
            failing(new IllegalStateException("no such operator")),
            "a tiny cnn cannot be trained: java.lang.IllegalStateException: no such operator"),
        Arguments.of(
            failing(new FoveaException("threads: too many")),
            "a tiny cnn cannot be trained: threads: too many"),
        Arguments.of((DoubleSupplier) () -> Double.NaN, "the loss of a tiny cnn is NaN"));
  }

  @ParameterizedTest
  @MethodSource("troubles")
  void a_training_that_fails_is_a_finding(DoubleSupplier training, String facts) {
    Finding finding = training(training);

    assertThat(finding.topic()).isEqualTo("training");
    assertThat(finding.facts()).isEqualTo(facts);
    assertThat(finding.mend().orElseThrow()).startsWith("report this with the lines above");
  }

  @Test
  void a_training_that_works_is_told_with_its_loss() {
    assertThat(training(() -> 1.0986))
        .isEqualTo(Finding.ok("training", "one epoch of a tiny cnn on simulated data, loss 1.099"));
  }
}
