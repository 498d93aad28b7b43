package io.fovea.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.representation.Tensor;
import java.util.Map;

/** Comparison of tensors by e = |actual - expected| / (1 + |expected|). */
public final class Closeness {
  private Closeness() {}

  /** Same shape, and every value within {@code limit}. */
  public static void assertClose(String what, Tensor actual, Tensor expected, double limit) {
    assertThat(actual.shape()).as("shape of " + what).isEqualTo(expected.shape());
    float[] got = actual.values();
    float[] want = expected.values();
    for (int i = 0; i < want.length; i++) {
      double error = Math.abs((double) got[i] - want[i]) / (1 + Math.abs((double) want[i]));
      assertThat(error)
          .as("%s[%d]: got %s, expected %s", what, i, got[i], want[i])
          .isLessThanOrEqualTo(limit); // a NaN fails too
    }
  }

  /** Same names, and each tensor close. */
  public static void assertAllClose(
      String what, Map<String, Tensor> actual, Map<String, Tensor> expected, double limit) {
    assertThat(actual.keySet()).as("names of " + what).isEqualTo(expected.keySet());
    expected.forEach(
        (name, value) -> assertClose(what + " " + name, actual.get(name), value, limit));
  }
}
