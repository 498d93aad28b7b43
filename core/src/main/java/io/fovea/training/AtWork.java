package io.fovea.training;

import io.fovea.spec.FoveaException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Lets nobody take away what a thread is at work with. */
final class AtWork {
  private final ReentrantLock lock = new ReentrantLock();

  <T> T on(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits for the end of the work of another thread before it goes on.
   *
   * @param hurry asks for that end
   * @throws FoveaException if this very thread is at work
   */
  void close(Runnable hurry, Runnable ending) {
    if (lock.isHeldByCurrentThread()) {
      throw new FoveaException("close: training is going on in this very thread; end it first");
    }
    if (lock.isLocked()) {
      hurry.run();
    }
    lock.lock();
    try {
      ending.run();
    } finally {
      lock.unlock();
    }
  }
}
