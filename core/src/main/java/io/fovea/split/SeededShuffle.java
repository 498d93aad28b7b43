package io.fovea.split;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A seeded random order (Fisher and Yates, from the end), the same on every Java version: of the
 * platform's generators only the 64-bit outputs of SplitMix64 are used, and no method that draws
 * bounded numbers from them in a way of its own.
 */
public final class SeededShuffle {
  private SeededShuffle() {}

  /** A permutation of 0..size-1. */
  public static int[] order(int size, long seed) {
    int[] order = new int[size];
    Arrays.setAll(order, i -> i);
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = size - 1; i > 0; i--) {
      int j = below(i + 1, random.nextLong());
      int held = order[i];
      order[i] = order[j];
      order[j] = held;
    }
    return order;
  }

  /** A number in 0..bound-1, from 64 random bits. */
  static int below(int bound, long bits) {
    // The product of a number below 1 and the bound is below the bound; the bias is below 2^-31.
    return (int) ((bits >>> 11) * 0x1.0p-53 * bound);
  }

  /** A shuffled copy. */
  public static <T> List<T> of(List<T> items, long seed) {
    return Arrays.stream(order(items.size(), seed)).<T>mapToObj(items::get).toList();
  }
}
