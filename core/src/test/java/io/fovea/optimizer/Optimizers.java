package io.fovea.optimizer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Every optimizer with every setting that changes what it remembers. */
final class Optimizers {
  private Optimizers() {}

  static final List<OptimizerSpec> ALL =
      List.of(
          new Adam(),
          new Adam(0.02, 0.8, 0.95, 1e-6, 0.05, true),
          new AdamW(),
          new AdamW(0.02, 0.8, 0.95, 1e-6, 0.1, true),
          new RAdam(0.02),
          new RAdam(0.02, 0.8, 0.7, 1e-6, 0.05, false),
          new RAdam(0.02, 0.8, 0.9, 1e-6, 0.05, true),
          new RmsProp(),
          new RmsProp(0.01, 0.9, 1e-6, 0.05, 0, true),
          new RmsProp(0.01, 0.9, 1e-6, 0, 0.9, false),
          new RmsProp(0.01, 0.9, 1e-6, 0.05, 0.9, true),
          new Sgd(0.05),
          new Sgd(0.05, 0, 0, 0.01, false),
          new Sgd(0.05, 0.9, 0.5, 0.01, false),
          new Sgd(0.05, 0.9, 0, 0, true));

  static Stream<OptimizerSpec> all() {
    return ALL.stream();
  }

  static float[] gaussian(Random random, int size) {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) (random.nextGaussian() * Math.pow(10, random.nextInt(7) - 4));
    }
    return values;
  }

  /** One step along a random gradient at a random rate. */
  static void step(Optimizer optimizer, NDManager manager, Random random, int size) {
    try (NDArray gradient = manager.create(gaussian(random, size))) {
      optimizer.step(gradient, 0.001 + 0.05 * random.nextDouble());
    }
  }
}
