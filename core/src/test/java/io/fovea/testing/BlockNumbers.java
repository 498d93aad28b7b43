package io.fovea.testing;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import io.fovea.representation.Tensor;
import java.util.Arrays;
import java.util.Random;

/** What the contracts of blocks do with numbers. */
final class BlockNumbers {
  private BlockNumbers() {}

  static int[] ints(Shape shape) {
    return Arrays.stream(shape.getShape()).mapToInt(Math::toIntExact).toArray();
  }

  /** A loss in which every output number counts differently. */
  static NDArray weighted(NDArray output, Random random) {
    Tensor weights = RandomTensors.normal(random, ints(output.getShape()));
    return output.mul(output.getManager().create(weights.values(), output.getShape())).sum();
  }

  static Tensor example(Tensor batch, int place) {
    int[] shape = batch.shape();
    int size = batch.values().length / shape[0];
    shape[0] = 1;
    return new Tensor(Arrays.copyOfRange(batch.values(), place * size, (place + 1) * size), shape);
  }

  static void assertFinite(String what, Tensor tensor) {
    for (float value : tensor.values()) {
      assertThat(value).as(what).isFinite();
    }
  }

  static void assertSomewhereNotZero(String what, Tensor tensor) {
    boolean found = false;
    for (float value : tensor.values()) {
      found |= value != 0;
    }
    assertThat(found).as("some gradient of " + what + " is not 0").isTrue();
  }
}
