package io.fovea.engine;

import io.fovea.spec.FoveaException;
import io.fovea.spec.Internal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whose turn it is to use the engine. It has one random number generator for the whole process: two
 * trainings at once would draw each other's numbers, and neither could be repeated. So they go one
 * after the other, in the order in which they came. Processes do not wait for each other.
 */
@Internal
public final class EngineTurn {
  private static final Logger log = LoggerFactory.getLogger(EngineTurn.class);

  /** How often who waits looks whether that is still wanted. */
  private static final long LOOK_MS = 50;

  // The engine is the process's, so is its queue, the one thing that is shared: the first is at
  // work, the others wait.
  private static final Deque<Thread> COMERS = new ArrayDeque<>();

  private EngineTurn() {}

  /**
   * Waits for its turn and works. Work within work on the same thread does not wait.
   *
   * @param whileWaiting is called again and again; what it throws ends the waiting
   * @throws FoveaException if the thread is interrupted while it waits
   */
  public static <T> T work(Runnable whileWaiting, Supplier<T> work) {
    if (isAtWork()) {
      return work.get();
    }
    await(whileWaiting);
    try {
      return work.get();
    } finally {
      leave();
    }
  }

  private static boolean isAtWork() {
    synchronized (COMERS) {
      return COMERS.peek() == Thread.currentThread();
    }
  }

  private static void await(Runnable whileWaiting) {
    synchronized (COMERS) {
      COMERS.add(Thread.currentThread());
      try {
        if (!isAtWork()) {
          log.info("waiting: another training of this process is at work");
        }
        while (!isAtWork()) {
          COMERS.wait(LOOK_MS);
          whileWaiting.run();
        }
      } catch (InterruptedException e) {
        leave();
        Thread.currentThread().interrupt();
        whileWaiting.run();
        throw new FoveaException(
            "interrupted while another training of this process was at work", e);
      } catch (RuntimeException | Error e) {
        leave();
        throw e;
      }
    }
  }

  private static void leave() {
    synchronized (COMERS) {
      COMERS.remove(Thread.currentThread());
      COMERS.notifyAll();
    }
  }
}
