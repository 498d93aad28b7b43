package io.fovea.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Memory of the whole process; 0 where the system does not tell. */
final class ProcessMemory {
  private ProcessMemory() {}

  /** Resident now. */
  static long mib() {
    return mib("VmRSS:");
  }

  /** The most that was resident at once. */
  static long mostMib() {
    return mib("VmHWM:");
  }

  private static long mib(String line) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines
          .filter(text -> text.startsWith(line))
          .mapToLong(text -> Long.parseLong(text.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }
}
