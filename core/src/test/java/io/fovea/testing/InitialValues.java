package io.fovea.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.representation.Tensor;
import java.util.Map;
import java.util.regex.Pattern;

/** What PyTorch's default initialisers promise, for parameters under PyTorch's names. */
final class InitialValues {
  /** {@code weight_ih_l0}, {@code bias_hh_l1_reverse}, ... of a recurrent layer. */
  private static final Pattern RECURRENT = Pattern.compile("(weight|bias)_(ih|hh)(_l\\d+.*)");

  private InitialValues() {}

  static void check(Map<String, Tensor> values) {
    values.forEach(
        (name, value) -> {
          if (name.endsWith("running_mean")) {
            assertThat(value.values()).as(name).containsOnly(0f);
          } else if (name.endsWith("running_var")) {
            assertThat(value.values()).as(name).containsOnly(1f);
          } else if (RECURRENT.matcher(name).find()) {
            recurrent(name, value, values.get(RECURRENT.matcher(name).replaceFirst("weight_hh$3")));
          } else if (name.endsWith("in_proj_weight")) {
            attention(name, value, values.get(name.replaceFirst("weight$", "bias")));
          } else if (isAttentionOutput(name, values)) {
            attentionOutput(name, value, values.get(name.replaceFirst("weight$", "bias")));
          } else if (name.endsWith("weight")) {
            weightAndBias(name, value, values.get(name.replaceFirst("weight$", "bias")));
          }
        });
  }

  private static void weightAndBias(String name, Tensor weight, Tensor bias) {
    if (weight.shape().length == 1) { // normalisation
      assertThat(weight.values()).as(name).containsOnly(1f);
      if (bias != null) {
        assertThat(bias.values()).as("bias beside " + name).containsOnly(0f);
      }
      return;
    }
    int fanIn = weight.values().length / weight.shape()[0];
    double bound = 1 / Math.sqrt(fanIn);
    assertWithin(name, weight, bound);
    if (weight.values().length >= 32) { // enough draws that the largest comes near the bound
      assertThat(largest(weight)).as("spread of " + name).isGreaterThan(0.8 * bound);
    }
    if (bias != null) {
      assertWithin("bias beside " + name, bias, bound);
      assertThat(largest(bias)).as("bias beside " + name).isPositive();
    }
  }

  /** U(-b, b) with b = 1/sqrt(hidden), for weights and biases. */
  private static void recurrent(String name, Tensor value, Tensor hidden) {
    double bound = 1 / Math.sqrt(hidden.shape()[1]);
    assertWithin(name, value, bound);
    double spread = value.values().length >= 32 ? 0.8 * bound : 0;
    assertThat(largest(value)).as("spread of " + name).isGreaterThan(spread);
  }

  /** Xavier's bound for query, key and value weights together; no bias. */
  private static void attention(String name, Tensor weight, Tensor bias) {
    double bound = Math.sqrt(6.0 / (weight.shape()[0] + weight.shape()[1]));
    assertWithin(name, weight, bound);
    assertThat(largest(weight)).as("spread of " + name).isGreaterThan(0.8 * bound);
    assertThat(bias.values()).as("bias beside " + name).containsOnly(0f);
  }

  private static boolean isAttentionOutput(String name, Map<String, Tensor> values) {
    return name.endsWith("out_proj.weight")
        && values.containsKey(name.replaceFirst("out_proj\\.weight$", "in_proj_weight"));
  }

  private static void attentionOutput(String name, Tensor weight, Tensor bias) {
    assertWithin(name, weight, 1 / Math.sqrt(weight.shape()[1]));
    assertThat(bias.values()).as("bias beside " + name).containsOnly(0f);
  }

  private static void assertWithin(String name, Tensor tensor, double bound) {
    assertThat(largest(tensor)).as("bound of " + name).isLessThanOrEqualTo(bound * (1 + 1e-6));
  }

  private static double largest(Tensor tensor) {
    double largest = 0;
    for (float value : tensor.values()) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }
}
