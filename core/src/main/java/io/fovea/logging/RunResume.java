package io.fovea.logging;

import io.fovea.spec.Internal;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A moment at which a run went on.
 *
 * @param at when it went on
 * @param fromStep how many optimizer steps were done
 * @param before how it had ended before
 */
@Internal
public record RunResume(Instant at, long fromStep, Before before) {
  /**
   * What the run's record said when it was resumed.
   *
   * @param status in {@code run.json}'s words; {@code running} for one that was killed
   * @param ended empty for one that was killed
   * @param metrics with which it had ended, the test part's among them if it was measured
   */
  public record Before(String status, Optional<Instant> ended, Map<String, Double> metrics) {
    public Before {
      metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    }
  }
}
