package io.fovea.logging;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * The machine of a run, as far as results and times depend on it. No name or user: a run may be
 * published.
 *
 * @param os the operating system and its version
 * @param arch the processor's architecture, for example {@code amd64}
 * @param cores the processors this JVM may use
 * @param memoryMib its memory (or the container's), in MiB
 * @param maxHeapMib the largest Java heap, in MiB; native memory comes on top
 */
public record Machine(String os, String arch, int cores, long memoryMib, long maxHeapMib) {
  private static final long BYTES_PER_MIB = 1L << 20;

  /** The one we are on. */
  public static Machine here() {
    Runtime runtime = Runtime.getRuntime();
    var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return new Machine(
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        System.getProperty("os.arch"),
        runtime.availableProcessors(),
        system.getTotalMemorySize() / BYTES_PER_MIB,
        runtime.maxMemory() / BYTES_PER_MIB);
  }
}
