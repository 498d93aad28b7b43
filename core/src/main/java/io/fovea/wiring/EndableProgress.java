package io.fovea.wiring;

import com.google.inject.Provider;
import io.fovea.data.Progress;
import io.fovea.training.Trainer;

/** Passes on how far work on the data has come, and ends it where the run is to end. */
record EndableProgress(Progress listener, Provider<Trainer> trainer) implements Progress {
  @Override
  public void begin(String what, long total) {
    trainer.get().refuseIfInterrupted();
    listener.begin(what, total);
  }

  @Override
  public void advance(long steps) {
    trainer.get().refuseIfInterrupted();
    listener.advance(steps);
  }

  @Override
  public void end() {
    listener.end();
  }
}
