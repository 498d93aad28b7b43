package io.fovea.wiring;

import io.fovea.data.Progress;
import io.fovea.training.TrainingInterruptedException;

/** Passes on how far work on the data has come, and ends it where somebody wants the run to end. */
final class EndableProgress implements Progress {
  private final Progress listener;
  private volatile String reason; // null while nobody wants the end

  EndableProgress(Progress listener) {
    this.listener = listener;
  }

  /** The work that goes on ends as soon as it tells of itself. */
  void end(String why) {
    reason = why;
  }

  private void refuseIfEnded() {
    if (reason != null) {
      throw TrainingInterruptedException.beforeTheFirstStep(reason);
    }
  }

  @Override
  public void begin(String what, long total) {
    refuseIfEnded();
    listener.begin(what, total);
  }

  @Override
  public void advance(long steps) {
    refuseIfEnded();
    listener.advance(steps);
  }

  @Override
  public void end() {
    listener.end();
  }
}
