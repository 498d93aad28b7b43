package io.fovea.wiring;

import io.fovea.config.Experiment;
import io.fovea.state.State;
import io.fovea.training.Callback;
import io.fovea.training.Run;

/** Refuses to measure a part that is not the one that was held out in training. */
record SameData(Experiment experiment) implements Callback {
  @Override
  public void onLoadCheckpoint(Run run, State checkpoint) {
    SavedRun.checkSame(checkpoint, experiment, run.summary());
  }
}
