package io.fovea.data;

import io.fovea.split.SeededShuffle;
import java.util.Arrays;
import java.util.SplittableRandom;

/** The order of the training part in an epoch: a function of (seed, epoch) and nothing else. */
final class Shuffle {
  private Shuffle() {}

  /** A permutation of 0..size-1. */
  static int[] order(int size, long seed, int epoch) {
    // The seed is mixed first: neighbouring seeds must not meet in neighbouring epochs.
    return SeededShuffle.order(size, new SplittableRandom(seed).nextLong() + epoch);
  }

  static int[] inOrder(int size) {
    int[] order = new int[size];
    Arrays.setAll(order, i -> i);
    return order;
  }
}
