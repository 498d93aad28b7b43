package io.fovea.testing;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;

/** Native memory that Java may free at any time, freed now. */
public final class Garbage {
  private static final int QUIET = 3;
  private static final BufferPoolMXBean DIRECT =
      ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
          .filter(pool -> pool.getName().equals("direct"))
          .findFirst()
          .orElseThrow();

  private Garbage() {}

  /** Returns when the memory of buffers that nobody holds any more has been freed. */
  public static void collect() {
    long before = waste(); // so that there is something to wait for
    int quiet = 0;
    while (quiet < QUIET) {
      System.gc();
      long count = DIRECT.getCount();
      quiet = count < before ? quiet + 1 : 0;
    }
  }

  /** Gives the number of buffers, of which one is nobody's. */
  private static long waste() {
    ByteBuffer lost = ByteBuffer.allocateDirect(1);
    return DIRECT.getCount() + lost.position();
  }
}
