package io.fovea.engine;

import io.fovea.spec.FoveaException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whose turn it is to use the engine. It has one random number generator for the whole process: two
 * trainings at once would draw each other's numbers, and neither could be repeated. So they go one
 * after the other, in the order in which they came. Processes do not wait for each other.
 */
public final class EngineTurn {
  private static final Logger log = LoggerFactory.getLogger(EngineTurn.class);

  // The engine is the process's, so is its lock: the one thing that is shared.
  private static final ReentrantLock TURN = new ReentrantLock(true);

  private EngineTurn() {}

  /**
   * Waits for its turn and works. Work within work on the same thread does not wait.
   *
   * @throws FoveaException if the thread is interrupted while it waits
   */
  public static <T> T work(Supplier<T> work) {
    if (TURN.isLocked() && !TURN.isHeldByCurrentThread()) {
      log.info("waiting: another training of this process is at work");
    }
    try {
      TURN.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FoveaException("interrupted while another training of this process was at work", e);
    }
    try {
      return work.get();
    } finally {
      TURN.unlock();
    }
  }
}
