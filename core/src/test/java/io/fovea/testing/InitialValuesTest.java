package io.fovea.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.representation.Tensor;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract's check of first values refuses what PyTorch would not draw. */
class InitialValuesTest {
  private static final Tensor WEIGHT = filled(0.24f, 3, 16); // the bound is 1/sqrt(16)

  @Test
  void values_within_the_bounds_pass() {
    InitialValues.check(
        Map.of(
            "0.conv.weight", WEIGHT,
            "0.conv.bias", filled(-0.2f, 3),
            "0.bn.weight", filled(1, 3),
            "0.bn.bias", filled(0, 3),
            "0.bn.running_mean", filled(0, 3),
            "0.bn.running_var", filled(1, 3)));
    InitialValues.check(
        Map.of(
            "rnn.weight_ih_l0", filled(0.49f, 16, 2), // the bound is 1/sqrt(4) throughout
            "rnn.weight_hh_l0", filled(0.49f, 16, 4),
            "rnn.bias_ih_l0", filled(-0.3f, 16),
            "attend.in_proj_weight", filled(0.43f, 24, 8), // sqrt(6 / 32)
            "attend.in_proj_bias", filled(0, 24),
            "attend.out_proj.weight", filled(0.35f, 8, 8),
            "attend.out_proj.bias", filled(0, 8)));
  }

  static Stream<Arguments> wrongValues() {
    return Stream.of(
        Arguments.of(Map.of("conv.weight", filled(0.26f, 3, 16)), "bound of conv.weight"),
        Arguments.of(Map.of("conv.weight", filled(0.1f, 3, 16)), "spread of conv.weight"),
        Arguments.of(
            Map.of("conv.weight", WEIGHT, "conv.bias", filled(0, 3)), "bias beside conv.weight"),
        Arguments.of(
            Map.of("conv.weight", WEIGHT, "conv.bias", filled(-0.3f, 3)),
            "bias beside conv.weight"),
        Arguments.of(
            Map.of(
                "rnn.weight_ih_l1_reverse", filled(0.51f, 16, 2),
                "rnn.weight_hh_l1_reverse", filled(0.49f, 16, 4)),
            "bound of rnn.weight_ih_l1_reverse"),
        Arguments.of(
            Map.of("in_proj_weight", filled(0.43f, 24, 8), "in_proj_bias", filled(0.1f, 24)),
            "bias beside in_proj_weight"),
        Arguments.of(Map.of("bn.weight", filled(0.5f, 3), "bn.bias", filled(0, 3)), "bn.weight"),
        Arguments.of(Map.of("bn.weight", filled(1, 3), "bn.bias", filled(1, 3)), "bn.weight"),
        Arguments.of(Map.of("bn.running_mean", filled(1, 3)), "bn.running_mean"),
        Arguments.of(Map.of("bn.running_var", filled(0, 3)), "bn.running_var"));
  }

  @ParameterizedTest
  @MethodSource("wrongValues")
  void other_values_are_refused_by_name(Map<String, Tensor> values, String named) {
    assertThatThrownBy(() -> InitialValues.check(values))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(named);
  }

  private static Tensor filled(float value, int... shape) {
    float[] values = new float[Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
    Arrays.fill(values, value);
    return new Tensor(values, shape);
  }
}
