package io.fovea.training;

import io.fovea.spec.FoveaException;
import java.nio.file.Path;
import java.util.Optional;

/** Somebody wanted the training to end before its time. What it has learned is not lost. */
public final class TrainingInterruptedException extends FoveaException {
  private static final long serialVersionUID = 1L;

  private final transient Path checkpoint; // null where there is none

  TrainingInterruptedException(String reason, int epoch, long steps) {
    super(
        epoch < 0
            ? "training ended before its first step, with nothing to keep: " + reason
            : "training ended early, in epoch %d after %d steps: %s"
                .formatted(epoch, steps, reason));
    checkpoint = null;
  }

  private TrainingInterruptedException(TrainingInterruptedException cause, Path checkpoint) {
    super(cause.getMessage(), cause);
    this.checkpoint = checkpoint;
  }

  /** The same, saying from where to go on. */
  public TrainingInterruptedException withCheckpoint(Path last) {
    return new TrainingInterruptedException(this, last);
  }

  /** From where the training can go on; empty where it keeps no checkpoints, or took no step. */
  public Optional<Path> checkpoint() {
    return Optional.ofNullable(checkpoint);
  }
}
