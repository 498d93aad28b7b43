package io.fovea.wiring;

import com.google.inject.Inject;
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
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * An experiment that {@link FoveaModule} has put together, to be run once. Another thread ends it
 * after the step that is going on by {@link #interrupt}.
 */
public final class WiredRun {
  private static final String AT_WORK =
      "another training is going on in this folder; wait for its end";

  private final DataModule data;
  private final Task task;
  private final RunFolder folder;
  private final RunRecorder recorder;
  private final Trainer trainer;
  private final RunOptions options;
  private final AtomicBoolean begun = new AtomicBoolean();

  /** Data and task come first: nothing is written before they agree. */
  @Inject
  WiredRun(
      DataModule data,
      Task task,
      RunFolder folder,
      RunRecorder recorder,
      Trainer trainer,
      RunOptions options) {
    this.data = data;
    this.task = task;
    this.folder = folder;
    this.recorder = recorder;
    this.trainer = trainer;
    this.options = options;
  }

  /**
   * Trains, writing {@code config.yaml} (resolved), {@code run.json} and what the loggers write.
   *
   * @throws FoveaException if the experiment cannot run, with what to mend, or if this run was
   *     fitted before
   * @throws TrainingInterruptedException if somebody ended it, or its thread was interrupted
   */
  @SuppressWarnings("try") // the lock is held, not used
  public FitResult fit() {
    if (begun.getAndSet(true)) {
      throw new FoveaException("this run was fitted before; wire another one");
    }
    try (FolderLock lock = FolderLock.take(folder.path(), ".lock", AT_WORK)) {
      return recorded();
    }
  }

  private FitResult recorded() {
    recorder.begin();
    try {
      FitResult result = train();
      Map<String, Double> all = new LinkedHashMap<>(result.metrics());
      all.putAll(result.testMetrics());
      recorder.finished(all);
      return result;
    } catch (TrainingInterruptedException e) {
      recordEnd(e);
      Path last = folder.resolve("checkpoints").resolve("last.ckpt");
      throw Files.exists(last) ? e.withCheckpoint(last) : e;
    } catch (RuntimeException | Error e) {
      recordEnd(e);
      throw e;
    }
  }

  /** Ends with everything written: closing the trainer finishes the loggers. */
  private FitResult train() {
    try (trainer) {
      Map<String, Double> metrics =
          options.resume().isPresent()
              ? trainer.resume(task, data, options.resume().get())
              : trainer.fit(task, data);
      Map<String, Double> test = test(options.test());
      return new FitResult(
          folder.path(), metrics, test, data.signature(), data.summary(), trainer.nothingToDo());
    }
  }

  private Map<String, Double> test(RunOptions.TestWith weights) {
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
  private void recordEnd(Throwable reason) {
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

  /**
   * Ends the training that goes on in another thread after its step: {@link #fit} throws a {@link
   * TrainingInterruptedException} there once everything is written. Where a step was taken and
   * checkpoints are kept it names the one to go on from. A training that has not begun, because it
   * waits for its turn or its data are being encoded, ends at once.
   *
   * @param reason for a person
   */
  public void interrupt(String reason) {
    trainer.interrupt(reason);
  }
}
