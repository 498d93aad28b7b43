package io.fovea.loggers;

import java.time.Duration;

/**
 * How often, and after which pauses, something that failed is tried again.
 *
 * @param retries attempts after the first
 * @param firstPause before the first repetition; each further one is twice as long
 */
record Patience(int retries, Duration firstPause) {
  private static final Duration LONGEST = Duration.ofSeconds(30);

  /**
   * @param repetition from 0
   */
  Duration pause(int repetition) {
    Duration pause = firstPause.multipliedBy(1L << Math.min(repetition, 16));
    return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
  }
}
