package io.fovea.data;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Daemon threads that encode. They start when there is work and go when closed, or after a while
 * without work; work that comes after closing starts them anew.
 */
final class Workers implements AutoCloseable {
  static final String THREAD_NAME = "fovea-encoder-";

  private static final int IDLE_SECONDS = 5;

  /** A job is short; whoever closes does not wait for ever on a part that hangs. */
  private static final int CLOSING_SECONDS = 10;

  private final int count;
  private ThreadPoolExecutor pool;

  /**
   * @param count how many threads, at least 1
   */
  Workers(int count) {
    this.count = Math.max(1, count);
  }

  int count() {
    return count;
  }

  /** The result is cancelled if the workers are closed before its turn. */
  synchronized <T> Future<T> submit(Callable<T> job) {
    if (pool == null) {
      pool = start();
    }
    return pool.submit(job);
  }

  private ThreadPoolExecutor start() {
    var numbers = new AtomicInteger();
    ThreadFactory daemons =
        job -> {
          Thread thread = new Thread(job, THREAD_NAME + numbers.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        };
    var made =
        new ThreadPoolExecutor(
            count, count, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), daemons);
    made.allowCoreThreadTimeOut(true);
    return made;
  }

  private synchronized ThreadPoolExecutor take() {
    ThreadPoolExecutor taken = pool;
    pool = null;
    return taken;
  }

  /** Jobs that run are let finish, jobs that wait are cancelled; then the threads are gone. */
  @Override
  public void close() {
    ThreadPoolExecutor ended = take();
    if (ended == null) {
      return;
    }
    ended.shutdown();
    List<Runnable> waiting = new ArrayList<>();
    ended.getQueue().drainTo(waiting);
    waiting.forEach(job -> ((Future<?>) job).cancel(false));
    try {
      ended.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
