package io.fovea.training;

import io.fovea.data.Stage;
import java.util.List;
import java.util.function.Consumer;

/** The callbacks of a run, told in order. */
final class Callbacks {
  private final List<Callback> all;

  Callbacks(List<Callback> all) {
    this.all = List.copyOf(all);
  }

  /** Tells each; the first that throws ends it. */
  void fire(Consumer<Callback> hook) {
    all.forEach(hook);
  }

  /**
   * Tells each of an exception, whatever the others do; what they throw is kept with it and never
   * hides it.
   */
  void fireException(Run run, Throwable exception) {
    RuntimeException failure = tellAll(callback -> callback.onException(run, exception));
    if (failure != null && failure != exception) {
      exception.addSuppressed(failure);
    }
  }

  /** Tells each of the stage's end, whatever the others do; gives the first failure, or null. */
  RuntimeException teardown(Run run, Stage stage) {
    return tellAll(callback -> callback.teardown(run, stage));
  }

  /** Tells each of the run's end, whatever the others do; gives the first failure, or null. */
  RuntimeException close(Run run) {
    return tellAll(callback -> callback.onClose(run));
  }

  private RuntimeException tellAll(Consumer<Callback> hook) {
    RuntimeException first = null;
    for (Callback callback : all) {
      try {
        hook.accept(callback);
      } catch (RuntimeException e) {
        first = join(first, e);
      }
    }
    return first;
  }

  /** The first of two failures, with the other kept in it; either may be null. */
  static RuntimeException join(RuntimeException first, RuntimeException second) {
    if (first == null) {
      return second;
    }
    if (second != null && second != first) {
      first.addSuppressed(second);
    }
    return first;
  }
}
