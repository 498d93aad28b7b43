package io.fovea.engine;

import ai.djl.engine.Engine;
import io.fovea.spec.FoveaException;
import io.fovea.spec.Internal;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** The engine while it loads beside other work. */
@Internal
public final class EngineLoading {
  private final FutureTask<Engine> task;

  private EngineLoading(int threads) {
    task = new FutureTask<>(() -> EngineBootstrap.load(threads));
  }

  /** Begins to load. */
  public static EngineLoading begin(int threads) {
    EngineLoading loading = new EngineLoading(threads);
    Thread thread = new Thread(loading.task, "fovea-engine");
    thread.setDaemon(true);
    thread.start();
    return loading;
  }

  /**
   * Waits for it.
   *
   * @throws FoveaException if it could not be loaded, with what to do
   */
  public Engine engine() {
    try {
      Engine engine = task.get();
      GradientMode.off(); // of this thread, too
      return engine;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof FoveaException refusal) {
        throw refusal;
      }
      throw new FoveaException("the engine could not be loaded: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FoveaException("interrupted while the engine was loaded", e);
    }
  }
}
