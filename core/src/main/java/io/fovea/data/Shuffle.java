package io.fovea.data;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** The order of the training part in an epoch: a function of (seed, epoch) and nothing else. */
final class Shuffle {
  private Shuffle() {}

  /** A permutation of 0..size-1 (Fisher and Yates). */
  static int[] order(int size, long seed, int epoch) {
    RandomGenerator random =
        RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 0x9E3779B97F4A7C15L + epoch);
    int[] order = inOrder(size);
    for (int i = size - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int held = order[i];
      order[i] = order[other];
      order[other] = held;
    }
    return order;
  }

  static int[] inOrder(int size) {
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      order[i] = i;
    }
    return order;
  }
}
