package io.fovea.wiring;

import io.fovea.config.Experiment;
import io.fovea.training.CallbackSpec;
import io.fovea.training.TrainerSettings;
import java.util.List;

/** The callbacks of an experiment. */
final class CallbackList {
  private CallbackList() {}

  /** None where nothing shall be kept or measured beside. */
  static List<CallbackSpec> of(Experiment experiment) {
    TrainerSettings settings = experiment.trainer();
    if (settings.barebones()) {
      return List.of();
    }
    return experiment.callbacks();
  }
}
