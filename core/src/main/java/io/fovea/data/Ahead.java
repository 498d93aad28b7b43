package io.fovea.data;

import io.fovea.spec.FoveaException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/**
 * The results of numbered jobs, made by {@link Workers} ahead of being asked for. What comes out
 * does not depend on how many work. Nobody has to ask for all of them: jobs begin only within a
 * window that moves with what is asked for, so little is made in vain and nothing waits.
 */
final class Ahead<T> {
  private final Workers workers;
  private final int count;
  private final int window;
  private final IntFunction<T> job;
  private final Map<Integer, Future<T>> begun = new HashMap<>();

  /**
   * @param count how many jobs there are
   * @param window how many jobs beyond the one asked for are begun
   * @param job does one job, in any thread
   */
  Ahead(Workers workers, int count, int window, IntFunction<T> job) {
    this.workers = workers;
    this.count = count;
    this.window = window;
    this.job = job;
  }

  /** A job's result; fails as the job failed. In order is fastest, any order is right. */
  T get(int index) {
    while (true) {
      Future<T> wanted = begin(index);
      try {
        return wanted.get();
      } catch (CancellationException closedMeanwhile) {
        forget(index, wanted);
      } catch (ExecutionException e) {
        throw unchecked(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new FoveaException("interrupted while scanpaths were encoded", e);
      }
    }
  }

  private synchronized Future<T> begin(int index) {
    int end = (int) Math.min(count, index + 1L + window);
    for (var entries = begun.entrySet().iterator(); entries.hasNext(); ) {
      var entry = entries.next();
      if (entry.getKey() < index || entry.getKey() >= end) {
        entry.getValue().cancel(false);
        entries.remove();
      }
    }
    for (int i = index; i < end; i++) {
      int number = i;
      begun.computeIfAbsent(i, key -> workers.submit(() -> job.apply(number)));
    }
    return begun.get(index);
  }

  private synchronized void forget(int index, Future<T> cancelled) {
    begun.remove(index, cancelled);
  }

  private static RuntimeException unchecked(ExecutionException e) {
    if (e.getCause() instanceof Error error) {
      throw error;
    }
    return e.getCause() instanceof RuntimeException plain
        ? plain
        : new FoveaException(String.valueOf(e.getCause()), e.getCause());
  }
}
