package io.fovea.data;

import java.nio.file.Path;

/**
 * How scanpaths are encoded; nothing of it changes the numbers.
 *
 * @param cache where they are kept
 * @param cacheDir the folder for {@link Cache#DISK}
 * @param progress hears of encoding, as it takes long for many scanpaths
 */
record EncodingSettings(Cache cache, Path cacheDir, Progress progress) {
  /** The same, without files. */
  EncodingSettings inMemory() {
    return new EncodingSettings(cache == Cache.DISK ? Cache.MEMORY : cache, cacheDir, progress);
  }
}
