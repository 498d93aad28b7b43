package io.fovea.source.simulated;

import java.util.SplittableRandom;

/**
 * Seeded random draws whose bits are the same on every machine and Java version: SplitMix64 and
 * {@link StrictMath}.
 */
final class Draws {
  private final SplittableRandom random;

  Draws(long seed) {
    this(new SplittableRandom(seed));
  }

  private Draws(SplittableRandom random) {
    this.random = random;
  }

  /** A stream of its own, so that what one person does never shifts another's numbers. */
  Draws split() {
    return new Draws(random.split());
  }

  /** Uniform in [0, 1). */
  double uniform() {
    return (random.nextLong() >>> 11) * 0x1.0p-53;
  }

  double between(double low, double high) {
    return low + (high - low) * uniform();
  }

  boolean chance(double probability) {
    return uniform() < probability;
  }

  /** Normal, by Box and Muller. */
  double normal(double mean, double sd) {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform()));
    return mean + sd * radius * StrictMath.cos(2 * Math.PI * uniform());
  }

  /** Lognormal with this arithmetic mean; {@code logSd} is the standard deviation of the log. */
  double lognormal(double mean, double logSd) {
    return mean * StrictMath.exp(normal(0, logSd) - logSd * logSd / 2);
  }
}
