package io.fovea.callback;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;

/** Memory of this process and of the machine, in MiB (2^20 bytes). */
final class Memory {
  private static final double MIB = 1 << 20;
  private static final double KIB_PER_MIB = 1024;

  private Memory() {}

  /** What the process holds, native memory included; empty where the system has no /proc. */
  static OptionalDouble residentMib() {
    return field(Path.of("/proc/self/status"), "VmRSS:");
  }

  /** What programs may still take without others being pushed out; empty without /proc. */
  static OptionalDouble availableMib() {
    return field(Path.of("/proc/meminfo"), "MemAvailable:");
  }

  /** What Java's objects take, dead ones included. */
  static double heapMib() {
    Runtime java = Runtime.getRuntime();
    return (java.totalMemory() - java.freeMemory()) / MIB;
  }

  /** A line such as {@code VmRSS: 123 kB}. */
  static OptionalDouble field(Path file, String name) {
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> line.startsWith(name))
          .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / KIB_PER_MIB)
          .findFirst();
    } catch (IOException notThere) {
      return OptionalDouble.empty();
    }
  }
}
