package io.fovea.data;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Samples drawn with replacement so that each class is as likely as any other. */
final class WeightedOrder {
  /** So that it draws from another stream than the shuffle and the buckets. */
  private static final long STREAM = 0x5eed_c1a5_5e5aL;

  private WeightedOrder() {}

  /**
   * As many places as there are samples. To draw a class that occurs and then one of its samples is
   * to draw each sample by 1 / the count of its class.
   */
  static int[] of(ClassIndices classes, long seed, int epoch) {
    int highest = Arrays.stream(classes.toArray()).max().orElse(-1);
    int[][] members =
        IntStream.rangeClosed(0, highest)
            .mapToObj(c -> members(classes, c))
            .filter(some -> some.length > 0)
            .toArray(int[][]::new);
    // The seed is mixed first: neighbouring seeds must not meet in neighbouring epochs.
    var random = new SplittableRandom(new SplittableRandom(seed ^ STREAM).nextLong() + epoch);
    int[] order = new int[classes.size()];
    for (int i = 0; i < order.length; i++) {
      int[] some = members[random.nextInt(members.length)];
      order[i] = some[random.nextInt(some.length)];
    }
    return order;
  }

  private static int[] members(ClassIndices classes, int c) {
    return IntStream.range(0, classes.size()).filter(i -> classes.get(i) == c).toArray();
  }
}
