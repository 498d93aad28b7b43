package io.fovea.crossvalidation;

import io.fovea.spec.FoveaException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What is to be done where a run may have been before. */
sealed interface Resume {
  /** The run has finished, with these settings: nothing is done again. */
  record Done(FinishedRun run) implements Resume {}

  /** The run was interrupted and has written a checkpoint: it goes on from there. */
  record GoOn(Path checkpoint) implements Resume {}

  /**
   * The run starts anew.
   *
   * @param partial whether what an interrupted run left is in the way
   */
  record Anew(boolean partial) implements Resume {}

  /**
   * Looks at the task's folder.
   *
   * @throws FoveaException if it comes from other settings, or a process still writes to it
   */
  static Resume of(RunTask task) {
    Optional<RunMarker> marker = RunMarker.read(task);
    marker.filter(RunMarker::isAlive).ifPresent(alive -> refuseAlive(task, alive));
    if (!Files.exists(task.folder())) {
      return new Anew(false);
    }
    if (marker.isEmpty() || !marker.get().settings().equals(task.settings())) {
      throw new FoveaException(
          task.folder()
              + " comes from other settings than this cross-validation's; remove it, or choose"
              + " another --out");
    }
    Optional<FinishedRun> finished = FinishedRun.read(task.folder());
    if (finished.isPresent()) {
      return new Done(finished.get());
    }
    Path checkpoint = task.folder().resolve("checkpoints").resolve("last.ckpt");
    return Files.exists(checkpoint) ? new GoOn(checkpoint) : new Anew(true);
  }

  private static void refuseAlive(RunTask task, RunMarker alive) {
    throw new FoveaException(
        "%s: process %d of an earlier cross-validation still trains here; wait for it, or end it"
            .formatted(task.folder(), alive.process()));
  }
}
