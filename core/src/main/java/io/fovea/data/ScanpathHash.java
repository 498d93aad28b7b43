package io.fovea.data;

import io.fovea.scanpath.Fingerprint;
import io.fovea.scanpath.FixationColumns;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.Scanpath;
import java.util.List;

/** A SHA-256 of all that a representation can see of scanpaths, their order included. */
final class ScanpathHash {
  /** Scanpaths hashed together; the hash is one of these hashes, so that all cores can work. */
  private static final int CHUNK = 256;

  private ScanpathHash() {}

  static String of(List<Sample> samples, Workers workers, Progress progress, String what) {
    int chunks = (int) ((samples.size() + CHUNK - 1L) / CHUNK);
    Ahead<String> hashes =
        new Ahead<>(workers, chunks, 4 * workers.count(), chunk -> hash(samples, chunk));
    Fingerprint all = new Fingerprint().add((double) samples.size());
    progress.begin(what, samples.size());
    try {
      for (int chunk = 0; chunk < chunks; chunk++) {
        all.add(hashes.get(chunk));
        progress.advance(Math.min(CHUNK, samples.size() - chunk * CHUNK));
      }
    } finally {
      progress.end();
    }
    return all.hex();
  }

  private static String hash(List<Sample> samples, int chunk) {
    Fingerprint fingerprint = new Fingerprint();
    int end = Math.min(samples.size(), (chunk + 1) * CHUNK);
    for (int i = chunk * CHUNK; i < end; i++) {
      add(fingerprint, samples.get(i).scanpath());
    }
    return fingerprint.hex();
  }

  private static void add(Fingerprint fingerprint, Scanpath scanpath) {
    fingerprint.add(scanpath.key()).add(scanpath.participant());
    FixationColumns numbers = scanpath.fixations(); // once: they may lie in a file
    fingerprint.add(numbers.x()).add(numbers.y());
    fingerprint.add(numbers.durationMs()).add(numbers.startMs());
    fingerprint.add((double) numbers.features());
    for (int column = 0; column < numbers.features(); column++) {
      fingerprint.add(scanpath.featureNames().get(column)).add(numbers.feature(column));
    }
  }
}
