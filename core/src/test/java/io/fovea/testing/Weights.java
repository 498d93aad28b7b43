package io.fovea.testing;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import io.fovea.representation.Tensor;
import java.util.Map;

/** Sets parameters in place; DJL's own {@code set} would part them from the flat array. */
public final class Weights {
  private Weights() {}

  /** Sets each named parameter; names that the network does not have fail the test. */
  public static void set(Map<String, Parameter> parameters, Map<String, Tensor> values) {
    assertThat(parameters.keySet()).containsAll(values.keySet());
    values.forEach((name, value) -> set(parameters.get(name).getArray(), value.values()));
  }

  private static void set(NDArray array, float[] values) {
    try (NDArray wanted = array.getManager().create(values, array.getShape())) {
      array.muli(0).addi(wanted);
    }
  }
}
