package io.fovea.wiring;

import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Inject;
import com.google.inject.ProvisionException;
import com.google.inject.util.Modules;
import io.fovea.config.Experiment;
import io.fovea.data.DataModule;
import io.fovea.logging.FolderLock;
import io.fovea.logging.RunFolder;
import io.fovea.spec.FoveaException;
import io.fovea.training.Task;
import io.fovea.training.Trainer;
import io.fovea.training.TrainingInterruptedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Runs an experiment from its settings to its folder. */
public final class ExperimentRun {
  private static final String AT_WORK =
      "another process is training in this folder; wait for its end";

  private ExperimentRun() {}

  /**
   * Trains, writing {@code config.yaml} (resolved), {@code run.json} and what the loggers write.
   * What data source and task refuse at once leaves no folder behind; a run that fails later leaves
   * one whose {@code run.json} says so.
   *
   * @throws FoveaException if the experiment cannot run, with what to mend
   */
  @SuppressWarnings("try") // the lock is held, not used
  public static FitResult fit(Experiment experiment, RunOptions options) {
    Wired wired = wire(experiment, options);
    try (FolderLock lock = FolderLock.take(wired.folder().path(), ".lock", AT_WORK)) {
      return fit(wired, options);
    }
  }

  private static FitResult fit(Wired wired, RunOptions options) {
    wired.recorder().begin();
    try {
      FitResult result = train(wired, options);
      Map<String, Double> all = new LinkedHashMap<>(result.metrics());
      all.putAll(result.testMetrics());
      wired.recorder().finished(all);
      return result;
    } catch (TrainingInterruptedException e) {
      recordEnd(wired.recorder(), e);
      throw e.withHint(howToGoOn(wired.folder()));
    } catch (RuntimeException | Error e) {
      recordEnd(wired.recorder(), e);
      throw e;
    }
  }

  private static String howToGoOn(RunFolder folder) {
    Path last = folder.resolve("checkpoints").resolve("last.ckpt");
    return Files.exists(last) ? "; go on with: fovea fit --resume " + last : "";
  }

  /** Ends with everything written: closing the trainer finishes the loggers. */
  private static FitResult train(Wired wired, RunOptions options) {
    try (Trainer trainer = wired.trainer()) {
      Map<String, Double> metrics =
          options.resume().isPresent()
              ? trainer.resume(wired.task(), wired.data(), options.resume().get())
              : trainer.fit(wired.task(), wired.data());
      Map<String, Double> test = test(trainer, options.test());
      return new FitResult(
          wired.folder().path(),
          metrics,
          test,
          wired.data().signature(),
          wired.data().summary(),
          trainer.nothingToDo());
    }
  }

  private static Map<String, Double> test(Trainer trainer, RunOptions.TestWith weights) {
    if (weights == RunOptions.TestWith.NONE) {
      return Map.of();
    }
    if (weights == RunOptions.TestWith.BEST && !trainer.useBest()) {
      throw new FoveaException(
          "the test was asked for with the best weights, but no callback names a best checkpoint;"
              + " add {name: model_checkpoint, monitor: valid_loss} to callbacks");
    }
    return trainer.test();
  }

  /** A record that cannot be written must not hide why the run failed. */
  private static void recordEnd(RunRecorder recorder, Throwable reason) {
    try {
      if (reason instanceof TrainingInterruptedException) {
        recorder.interrupted();
      } else {
        recorder.failed();
      }
    } catch (RuntimeException second) {
      reason.addSuppressed(second);
    }
  }

  /** The injector is asked once; what a part refused is told as the part said it. */
  private static Wired wire(Experiment experiment, RunOptions options) {
    var module = Modules.override(new FoveaModule(experiment, options)).with(options.overrides());
    try {
      return Guice.createInjector(module).getInstance(Wired.class);
    } catch (ProvisionException | CreationException e) {
      throw cause(e);
    }
  }

  /** What was thrown inside; Guice's own report only where nothing was. */
  private static RuntimeException cause(RuntimeException guice) {
    if (guice.getCause() instanceof Error error) {
      throw error;
    }
    return guice.getCause() instanceof RuntimeException inner ? inner : guice;
  }

  /** Data and task come first: nothing is written before they agree. */
  record Wired(
      DataModule data, Task task, RunFolder folder, RunRecorder recorder, Trainer trainer) {
    @Inject
    Wired {}
  }
}
