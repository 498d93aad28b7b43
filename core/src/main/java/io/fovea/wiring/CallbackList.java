package io.fovea.wiring;

import io.fovea.callback.ModelCheckpoint;
import io.fovea.config.Experiment;
import io.fovea.training.CallbackSpec;
import io.fovea.training.TrainerSettings;
import java.util.ArrayList;
import java.util.List;

/** The callbacks of an experiment, with the one that it has for nothing. */
final class CallbackList {
  private CallbackList() {}

  /** None where nothing shall be kept or measured beside; checkpoints unless told otherwise. */
  static List<CallbackSpec> of(Experiment experiment) {
    TrainerSettings settings = experiment.trainer();
    if (settings.barebones()) {
      return List.of();
    }
    List<CallbackSpec> all = new ArrayList<>(experiment.callbacks());
    if (settings.fastDevRun() > 0) {
      all.removeIf(ModelCheckpoint.class::isInstance);
    } else if (settings.checkpointing()
        && all.stream().noneMatch(ModelCheckpoint.class::isInstance)) {
      all.add(new ModelCheckpoint());
    }
    return List.copyOf(all);
  }
}
