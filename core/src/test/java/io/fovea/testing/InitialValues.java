package io.fovea.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.representation.Tensor;
import java.util.Map;

/** What PyTorch's default initialisers promise, for parameters under PyTorch's names. */
final class InitialValues {
  private InitialValues() {}

  static void check(Map<String, Tensor> values) {
    values.forEach(
        (name, value) -> {
          if (name.endsWith("running_mean")) {
            assertThat(value.values()).as(name).containsOnly(0f);
          } else if (name.endsWith("running_var")) {
            assertThat(value.values()).as(name).containsOnly(1f);
          } else if (name.endsWith("weight")) {
            weightAndBias(name, value, values.get(name.replaceFirst("weight$", "bias")));
          }
        });
  }

  private static void weightAndBias(String name, Tensor weight, Tensor bias) {
    if (weight.shape().length == 1) { // normalisation
      assertThat(weight.values()).as(name).containsOnly(1f);
      assertThat(bias.values()).as("bias beside " + name).containsOnly(0f);
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
