package io.fovea.wiring;

import io.fovea.data.Progress;
import io.fovea.spec.FoveaException;
import io.fovea.training.Callback;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is said about one run beside its experiment.
 *
 * @param runDir the run's folder; empty for the next {@code <root_dir>/<name>/version_N}
 * @param resume the checkpoint from which an earlier run goes on, in that run's own folder
 * @param test whether the test part is measured at the end, and with which weights
 * @param callbacks take part in the run, for example a progress bar
 * @param progress hears how far reading and encoding have come
 */
public record RunOptions(
    Optional<Path> runDir,
    Optional<Path> resume,
    TestWith test,
    List<Callback> callbacks,
    Progress progress) {
  /** With which weights the test part is measured. */
  public enum TestWith {
    /** It is not measured. */
    NONE,
    /** Those of the last step. */
    LAST,
    /** Those of the best checkpoint. */
    BEST
  }

  public RunOptions {
    callbacks = List.copyOf(callbacks);
    if (runDir.isPresent() && resume.isPresent()) {
      throw new FoveaException(
          "a run that is resumed goes on in its own folder; leave the run folder out");
    }
  }

  /** The next version's folder, no test, nothing added. */
  public RunOptions() {
    this(Optional.empty(), Optional.empty(), TestWith.NONE, List.of(), Progress.NONE);
  }

  /** Exactly this folder. */
  public RunOptions runDir(Path exact) {
    return new RunOptions(Optional.of(exact), resume, test, callbacks, progress);
  }

  /** On from this checkpoint. */
  public RunOptions resume(Path checkpoint) {
    return new RunOptions(runDir, Optional.of(checkpoint), test, callbacks, progress);
  }

  /** With the last weights. */
  public RunOptions withTest() {
    return test(TestWith.LAST);
  }

  public RunOptions test(TestWith weights) {
    return new RunOptions(runDir, resume, weights, callbacks, progress);
  }

  public RunOptions callbacks(Callback... added) {
    return new RunOptions(runDir, resume, test, List.of(added), progress);
  }

  public RunOptions progress(Progress listener) {
    return new RunOptions(runDir, resume, test, callbacks, listener);
  }
}
