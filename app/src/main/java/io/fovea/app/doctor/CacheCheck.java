package io.fovea.app.doctor;

import io.fovea.spec.FileTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Looks at the folder into which natives are unpacked once. */
final class CacheCheck {
  private static final String TOPIC = "cache";
  private static final String ELSEWHERE = "set DJL_CACHE_DIR to a folder that you may write to";

  private final Path cache;
  private final Disk disk;

  CacheCheck(Path cache, Disk disk) {
    this.cache = cache;
    this.disk = disk;
  }

  Finding examine(Natives natives) {
    Path folder = cache.resolve(natives.folder());
    if (Files.isDirectory(folder)) {
      return unpacked(folder, natives);
    }
    try {
      Files.createDirectories(cache);
      Files.delete(Files.createTempFile(cache, "doctor", ""));
    } catch (IOException e) {
      return Finding.problem(
          TOPIC, cache + " cannot be written to: " + FileTrouble.reason(e), ELSEWHERE);
    }
    return space(natives);
  }

  private static Finding unpacked(Path folder, Natives natives) {
    List<String> missing =
        natives.libraries().stream()
            .filter(name -> !Files.isReadable(folder.resolve(name)))
            .toList();
    return missing.isEmpty()
        ? Finding.ok(TOPIC, folder + " (unpacked)")
        : Finding.problem(
            TOPIC,
            folder + " is incomplete, it lacks " + String.join(", ", missing),
            "delete that folder; it is unpacked again at the next start");
  }

  private Finding space(Natives natives) {
    try {
      long freeMib = disk.freeBytes(cache) >> 20;
      String facts = "%s: %d MiB needed once, %d MiB free";
      String words = facts.formatted(cache, natives.unpackedMib(), freeMib);
      return freeMib > natives.unpackedMib()
          ? Finding.ok(TOPIC, words)
          : Finding.problem(TOPIC, words, "make room there, or " + ELSEWHERE);
    } catch (IOException e) {
      return Finding.problem(
          TOPIC, "the free space of " + cache + " is unknown: " + FileTrouble.reason(e), ELSEWHERE);
    }
  }
}
