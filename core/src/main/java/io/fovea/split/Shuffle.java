package io.fovea.split;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** A seeded random order, the same on every Java version. */
final class Shuffle {
  private Shuffle() {}

  /** A shuffled copy (Fisher and Yates, from the end). */
  static <T> List<T> of(List<T> items, long seed) {
    List<T> shuffled = new ArrayList<>(items);
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = shuffled.size() - 1; i > 0; i--) {
      // The product of a number below 1 and i + 1 is below i + 1; the bias is below 2^-31.
      int j = (int) ((random.nextLong() >>> 11) * 0x1.0p-53 * (i + 1));
      Collections.swap(shuffled, i, j);
    }
    return shuffled;
  }
}
