package io.fovea.training;

import io.fovea.data.Stage;
import io.fovea.engine.EngineTurn;
import java.util.function.Supplier;

/**
 * What surrounds each stage of a run: it waits for its turn, and whatever happens in it, each
 * callback hears of its end and the first failure is told.
 */
final class StageFrame {
  private final TrainingRun run;
  private final Callbacks callbacks;
  private final Stage stage;

  StageFrame(TrainingRun run, Callbacks callbacks, Stage stage) {
    this.run = run;
    this.callbacks = callbacks;
    this.stage = stage;
  }

  <T> T around(Supplier<T> work) {
    return EngineTurn.work(run.live()::refuseIfInterrupted, () -> framed(work));
  }

  private <T> T framed(Supplier<T> work) {
    T result;
    try {
      result = heard(work);
    } catch (RuntimeException | Error e) {
      callbacks.fireException(run, e);
      RuntimeException second = end();
      if (second != null && second != e) {
        e.addSuppressed(second);
      }
      throw e;
    }
    RuntimeException failure = end();
    if (failure != null) {
      throw failure;
    }
    return result;
  }

  /** What fails because its thread was interrupted is an interruption; what follows goes on. */
  private <T> T heard(Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      if (Thread.currentThread().isInterrupted()) {
        run.live().refuseIfInterrupted();
      }
      throw e;
    }
  }

  private RuntimeException end() {
    RuntimeException failure = callbacks.teardown(run, stage);
    try {
      run.live().flush();
      run.data().teardown(stage);
    } catch (RuntimeException e) {
      failure = Callbacks.join(failure, e);
    }
    return failure;
  }
}
