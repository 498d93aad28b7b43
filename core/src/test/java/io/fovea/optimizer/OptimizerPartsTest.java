package io.fovea.optimizer;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.spec.SettingException;
import io.fovea.testing.PartContract;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OptimizerPartsTest {
  @ParameterizedTest
  @MethodSource("io.fovea.optimizer.Optimizers#all")
  void each_is_a_part(OptimizerSpec spec) {
    PartContract.check(OptimizerSpec.class, spec);
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        refused(() -> new RmsProp(0), "learning_rate must be > 0, got 0"),
        refused(() -> new RmsProp(1, 1, 1e-8, 0, 0, false), "alpha must be in [0, 1), got 1"),
        refused(() -> new RmsProp(1, 0.9, 0, 0, 0, false), "eps must be > 0, got 0"),
        refused(() -> new RmsProp(1, 0.9, 1, -1, 0, false), "weight_decay must be >= 0, got -1"),
        refused(() -> new RmsProp(1, 0.9, 1, 0, 1.5, false), "momentum must be in [0, 1), got 1.5"),
        refused(() -> new RAdam(-1), "learning_rate must be > 0, got -1"),
        refused(() -> new RAdam(1, 1, 0.9, 1, 0, false), "beta1 must be in [0, 1), got 1"),
        refused(() -> new RAdam(1, 0.9, 1, 1, 0, false), "beta2 must be in [0, 1), got 1"),
        refused(() -> new RAdam(1, 0.9, 0.9, 0, 0, false), "eps must be > 0, got 0"),
        refused(
            () -> new RAdam(1, 0.9, 0.9, 1, Double.NaN, true),
            "weight_decay must be >= 0, got NaN"));
  }

  private static Arguments refused(Supplier<OptimizerSpec> part, String text) {
    return Arguments.of(part, text);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("wrong")
  void a_wrong_setting_is_refused(Supplier<OptimizerSpec> part, String text) {
    assertThatThrownBy(part::get).isInstanceOf(SettingException.class).hasMessage(text);
  }
}
