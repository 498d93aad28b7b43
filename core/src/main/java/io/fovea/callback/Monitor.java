package io.fovea.callback;

import io.fovea.spec.FoveaException;
import io.fovea.spec.Suggestions;
import io.fovea.training.Run;
import io.fovea.training.TrainerSettings;
import java.util.Map;
import java.util.Optional;

/**
 * A measured value that a callback looks at.
 *
 * @param owner the callback's name, for messages
 * @param metric for example {@code valid_loss}
 */
record Monitor(String owner, String metric) {
  /** The latest value; empty where nothing of this name was measured so far. */
  Optional<Double> find(Run run) {
    return Optional.ofNullable(run.metrics().get(metric));
  }

  /**
   * The latest value.
   *
   * @throws FoveaException if nothing of this name was measured so far, with what was
   */
  double value(Run run) {
    return find(run).orElseThrow(() -> new FoveaException(missing(run)));
  }

  String missing(Run run) {
    Map<String, Double> known = run.metrics();
    return owner + ".monitor: " + Suggestions.unknown("metric", metric, known.keySet());
  }

  /** Whether each epoch is validated once, at its end. */
  static boolean validatesAtEpochEnds(TrainerSettings settings) {
    return settings.checkValEveryNEpoch() == 1
        && settings.valCheckInterval().toString().equals("1.0");
  }
}
