package io.fovea.training;

import io.fovea.spec.FoveaException;

/** Somebody wanted the training to end before its time. What it has learned is not lost. */
public final class TrainingInterruptedException extends FoveaException {
  private static final long serialVersionUID = 1L;

  TrainingInterruptedException(String reason, int epoch, long steps) {
    super(
        epoch < 0
            ? "training ended before its first step, with nothing to keep: " + reason
            : "training ended early, in epoch %d after %d steps: %s"
                .formatted(epoch, steps, reason));
  }

  private TrainingInterruptedException(TrainingInterruptedException cause, String hint) {
    super(cause.getMessage() + hint, cause);
  }

  /** The same, saying how to go on. */
  public TrainingInterruptedException withHint(String hint) {
    return new TrainingInterruptedException(this, hint);
  }
}
