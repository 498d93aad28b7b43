package io.fovea.split;

import java.util.SplittableRandom;

/** Seeds for the several draws of one split, so that they do not repeat each other. */
final class Seeds {
  // An odd number whose multiples lie far apart; of no other meaning.
  private static final long APART = 0xD1342543DE82EF95L;

  private Seeds() {}

  /** The seed of one draw: a mixture of the split's seed and the draw's number. */
  static long of(long seed, int draw) {
    return new SplittableRandom(seed + draw * APART).nextLong();
  }
}
