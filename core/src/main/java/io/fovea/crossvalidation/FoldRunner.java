package io.fovea.crossvalidation;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How one training is done: the command line starts a process, an embedding program may do it its
 * own way. Called by several threads at once, if there are several jobs.
 */
@FunctionalInterface
public interface FoldRunner {
  /**
   * Trains as the task says and returns when its folder holds a {@code run.json} whose status is
   * {@code finished}.
   *
   * @param checkpoint where the run goes on, if it was interrupted after writing one; else the
   *     folder is not there
   * @throws io.fovea.spec.FoveaException if the training failed, with its reason
   * @throws InterruptedException if the whole is being stopped
   */
  void run(RunTask task, Optional<Path> checkpoint) throws InterruptedException;
}
