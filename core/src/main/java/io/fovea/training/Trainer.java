package io.fovea.training;

import ai.djl.engine.Engine;
import io.fovea.data.DataModule;
import io.fovea.data.Stage;
import io.fovea.engine.EngineBootstrap;
import io.fovea.spec.FoveaException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Runs a {@link Task} on a {@link DataModule}, in Lightning's words. Made by {@link #builder}.
 *
 * <p>One training at a time per JVM is the engine's limit: a second one at once is refused by it.
 * Closing a trainer frees the native memory of the model it trained.
 */
public final class Trainer implements AutoCloseable {
  private final TrainerSettings settings;
  private final long seed;
  private final List<Callback> callbacks;
  private TrainingRun run;

  Trainer(TrainerSettings settings, long seed, List<Callback> callbacks) {
    this.settings = settings;
    this.seed = seed;
    this.callbacks = List.copyOf(callbacks);
  }

  public static TrainerBuilder builder() {
    return new TrainerBuilder();
  }

  /**
   * Trains.
   *
   * @return the last epoch's exact values by name ({@code train_loss}, {@code valid_loss}, ...)
   * @throws FoveaException if the data or the network cannot be made, with what to mend
   */
  public Map<String, Double> fit(Task task, DataModule data) {
    close();
    // The engine takes about as long to load as a usual table to read: side by side.
    var loading = CompletableFuture.supplyAsync(() -> EngineBootstrap.load(settings.threads()));
    data.prepareData();
    data.setup(Stage.FIT);
    run = new TrainingRun(settings, seed, join(loading), task, data);
    return stage(
        Stage.FIT,
        () -> {
          callbacks.forEach(callback -> callback.onFitStart(run));
          Map<String, Double> last = new FitLoop(run, callbacks).fit();
          callbacks.forEach(callback -> callback.onFitEnd(run));
          return last;
        });
  }

  private static Engine join(CompletableFuture<Engine> loading) {
    try {
      return loading.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof FoveaException refusal) {
        throw refusal;
      }
      throw e;
    }
  }

  /**
   * Measures the trained model on the test part. Do this once, at the end: whoever chooses by it
   * trains on it.
   *
   * @throws FoveaException if nothing was trained, or there is no test part
   */
  public Map<String, Double> test() {
    if (run == null) {
      throw new FoveaException("test: nothing was trained yet; call fit first");
    }
    run.data().setup(Stage.TEST);
    if (run.data().testBatches().count() == 0) {
      throw new FoveaException("test: there is no test part; give the split a test_size > 0");
    }
    return stage(Stage.TEST, () -> new FitLoop(run, callbacks).test());
  }

  private Map<String, Double> stage(Stage stage, Supplier<Map<String, Double>> work) {
    try {
      callbacks.forEach(callback -> callback.setup(run, stage));
      return work.get();
    } catch (RuntimeException | Error e) {
      callbacks.forEach(callback -> callback.onException(run, e));
      throw e;
    } finally {
      callbacks.forEach(callback -> callback.teardown(run, stage));
      run.data().teardown(stage);
    }
  }

  @Override
  public void close() {
    if (run != null) {
      run.close();
      run = null;
    }
  }
}
