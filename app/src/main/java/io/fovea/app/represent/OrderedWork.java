package io.fovea.app.represent;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/**
 * Makes things on all cores and hands them over in order, in the caller's thread. A few more than
 * there are cores are held at once, however many there are to make.
 */
final class OrderedWork {
  private static final int AHEAD_PER_CORE = 4;

  private OrderedWork() {}

  /** Takes what was made; may fail. */
  @FunctionalInterface
  interface Taker<T, X extends Exception> {
    void take(int place, T made) throws X;
  }

  /**
   * Makes and takes 0..count-1. What the maker or the taker throws ends the work.
   *
   * @param make called from several threads at once
   */
  static <T, X extends Exception> void run(int count, IntFunction<T> make, Taker<T, X> taker)
      throws X {
    int cores = Runtime.getRuntime().availableProcessors();
    ExecutorService pool = Executors.newFixedThreadPool(cores, OrderedWork::thread);
    try {
      Deque<Future<T>> waiting = new ArrayDeque<>();
      for (int next = 0, taken = 0; taken < count; taken++) {
        for (; next < count && waiting.size() < AHEAD_PER_CORE * cores; next++) {
          int place = next;
          waiting.add(pool.submit(() -> make.apply(place)));
        }
        taker.take(taken, result(waiting.remove()));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "fovea-encode");
    thread.setDaemon(true);
    return thread;
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException mine) {
        throw mine;
      }
      if (e.getCause() instanceof Error mine) {
        throw mine;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
