package io.fovea.wiring;

import com.google.inject.Module;
import io.fovea.data.Progress;
import io.fovea.training.Callback;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is said about one run beside its experiment.
 *
 * @param runDir the run's folder; empty for the next {@code <root_dir>/<name>/version_N}
 * @param test whether the test part is measured at the end
 * @param callbacks take part in the run, for example a progress bar
 * @param progress hears how far reading and encoding have come
 * @param overrides Guice modules whose bindings take the place of {@link FoveaModule}'s
 */
public record RunOptions(
    Optional<Path> runDir,
    boolean test,
    List<Callback> callbacks,
    Progress progress,
    List<Module> overrides) {
  public RunOptions {
    callbacks = List.copyOf(callbacks);
    overrides = List.copyOf(overrides);
  }

  /** The next version's folder, no test, nothing added. */
  public RunOptions() {
    this(Optional.empty(), false, List.of(), Progress.NONE, List.of());
  }

  /** Exactly this folder. */
  public RunOptions runDir(Path exact) {
    return new RunOptions(Optional.of(exact), test, callbacks, progress, overrides);
  }

  public RunOptions withTest() {
    return new RunOptions(runDir, true, callbacks, progress, overrides);
  }

  public RunOptions callbacks(Callback... added) {
    return new RunOptions(runDir, test, List.of(added), progress, overrides);
  }

  public RunOptions progress(Progress listener) {
    return new RunOptions(runDir, test, callbacks, listener, overrides);
  }

  public RunOptions overrides(Module... modules) {
    return new RunOptions(runDir, test, callbacks, progress, List.of(modules));
  }
}
