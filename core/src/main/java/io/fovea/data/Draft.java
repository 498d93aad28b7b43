package io.fovea.data;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A large file while it is written: under another name beside its place, locked as long as its
 * writer lives. So nobody meets half a file, processes do not meet each other's, and what a killed
 * process left is told from what a living one writes.
 */
final class Draft implements AutoCloseable {
  private static final String SUFFIX = ".draft";

  /** A draft that has just been made may not be locked yet. */
  private static final Duration UNTOUCHED = Duration.ofMinutes(10);

  private final Path target;
  private final Path path;
  private final FileChannel channel;

  /** Begins to write {@code target}, in a folder that exists. */
  Draft(Path target) throws IOException {
    this.target = target;
    path = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + SUFFIX);
    channel = FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
    lock(channel);
  }

  FileChannel channel() {
    return channel;
  }

  /** Moves the file to its place, over another one that may be there. */
  void publish() throws IOException {
    channel.close(); // some systems move no open file
    Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Leaves nothing behind that was not published. */
  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      Files.deleteIfExists(path);
    }
  }

  /** Deletes the drafts of writers who are gone. Those it cannot delete stay: they harm nobody. */
  static void sweep(Path folder) {
    try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, ".*" + SUFFIX)) {
      Instant untouched = Instant.now().minus(UNTOUCHED);
      for (Path draft : drafts) {
        if (Files.getLastModifiedTime(draft).toInstant().isBefore(untouched) && isLeft(draft)) {
          Files.deleteIfExists(draft);
        }
      }
    } catch (IOException e) {
      // Another process may be sweeping too.
    }
  }

  private static boolean isLeft(Path draft) throws IOException {
    try (FileChannel open = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      return lock(open);
    }
  }

  /** False if somebody else holds the lock, or this file system has no locks. */
  private static boolean lock(FileChannel file) {
    try {
      FileLock lock = file.tryLock();
      return lock != null;
    } catch (IOException | OverlappingFileLockException e) {
      return false;
    }
  }
}
