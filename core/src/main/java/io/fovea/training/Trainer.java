package io.fovea.training;

import io.fovea.data.DataModule;
import io.fovea.data.Stage;
import io.fovea.engine.EngineLoading;
import io.fovea.spec.FoveaException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Runs a {@link Task} on a {@link DataModule}, in Lightning's words. Made by {@link #builder}, used
 * for one run, then closed: closing finishes the loggers and frees the model's native memory.
 *
 * <p>One training at a time per JVM is the engine's limit: a second one at once is refused by it.
 */
public final class Trainer implements AutoCloseable {
  private final TrainerSettings settings;
  private final long seed;
  private final Callbacks callbacks;
  private TrainingRun run;
  private boolean closed;

  Trainer(TrainerSettings settings, long seed, List<Callback> callbacks) {
    this.settings = settings;
    this.seed = seed;
    this.callbacks = new Callbacks(callbacks);
  }

  public static TrainerBuilder builder() {
    return new TrainerBuilder();
  }

  /**
   * Trains.
   *
   * @return the last epoch's values by name ({@code train_loss}, {@code valid_loss}, ...)
   * @throws FoveaException if the data or the network cannot be made, with what to mend, or if this
   *     trainer has trained before
   */
  public Map<String, Double> fit(Task task, DataModule data) {
    if (run != null || closed) {
      throw new FoveaException("fit: a trainer trains once; build another one for another run");
    }
    run = new TrainingRun(settings, seed, task, data);
    return stage(
        Stage.FIT,
        () -> {
          // The engine takes about as long to load as a usual table to read: side by side.
          EngineLoading loading = EngineLoading.begin(settings.threads());
          data.prepareData();
          callbacks.fire(callback -> callback.setup(run, Stage.FIT));
          data.setup(Stage.FIT);
          run.configureModel(loading.engine());
          callbacks.fire(callback -> callback.onFitStart(run));
          Map<String, Double> last = new FitLoop(run, callbacks).fit();
          callbacks.fire(callback -> callback.onFitEnd(run));
          return last;
        });
  }

  /**
   * Measures the trained model on the test part. Do this once, at the end: whoever chooses by it
   * trains on it.
   *
   * @throws FoveaException if nothing was trained, or there is no test part
   */
  public Map<String, Double> test() {
    if (run == null || closed) {
      throw new FoveaException("test: nothing was trained yet; call fit first");
    }
    return stage(
        Stage.TEST,
        () -> {
          callbacks.fire(callback -> callback.setup(run, Stage.TEST));
          run.data().setup(Stage.TEST);
          if (run.data().testBatches().count() == 0) {
            throw new FoveaException("test: there is no test part; give the split a test_size > 0");
          }
          return new FitLoop(run, callbacks).test();
        });
  }

  /**
   * Whatever happens in it, each callback hears of the stage's end and the first failure is told.
   */
  private Map<String, Double> stage(Stage stage, Supplier<Map<String, Double>> work) {
    Map<String, Double> result;
    try {
      result = work.get();
    } catch (RuntimeException | Error e) {
      callbacks.fireException(run, e);
      RuntimeException second = end(stage);
      if (second != null && second != e) {
        e.addSuppressed(second);
      }
      throw e;
    }
    RuntimeException failure = end(stage);
    if (failure != null) {
      throw failure;
    }
    return result;
  }

  private RuntimeException end(Stage stage) {
    RuntimeException failure = callbacks.teardown(run, stage);
    try {
      run.data().teardown(stage);
    } catch (RuntimeException e) {
      failure = Callbacks.join(failure, e);
    }
    return failure;
  }

  @Override
  public void close() {
    if (run == null || closed) {
      closed = true;
      return;
    }
    closed = true;
    RuntimeException failure = callbacks.close(run);
    run.close();
    if (failure != null) {
      throw failure;
    }
  }
}
