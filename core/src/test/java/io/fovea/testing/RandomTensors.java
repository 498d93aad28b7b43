package io.fovea.testing;

import io.fovea.representation.Tensor;
import java.util.Random;

/** Seeded inputs for tests. */
public final class RandomTensors {
  private RandomTensors() {}

  /** Numbers from N(0, 1). */
  public static Tensor normal(Random random, int... shape) {
    int size = 1;
    for (int length : shape) {
      size = Math.multiplyExact(size, length);
    }
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return new Tensor(values, shape);
  }
}
