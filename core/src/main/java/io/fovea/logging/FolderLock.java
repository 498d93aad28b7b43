package io.fovea.logging;

import io.fovea.spec.FileTrouble;
import io.fovea.spec.FoveaException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A folder that one process alone writes to. The lock is the operating system's, on a file in the
 * folder: it ends with the process, however that ends. The file stays.
 *
 * <p>On POSIX systems a process loses its lock of a file as soon as it closes any channel of it, so
 * a second one is never opened.
 */
public final class FolderLock implements AutoCloseable {
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Makes the folder if it is not there.
   *
   * @param name of the file on which the lock is
   * @param refusal what is said after the folder's name if somebody else has the lock
   * @throws FoveaException if somebody has it, or nothing can be written
   */
  public static FolderLock take(Path folder, String name, String refusal) {
    Path given = folder.resolve(name);
    try {
      Files.createDirectories(folder);
      Path file = folder.toRealPath().resolve(name);
      FoveaException refused = new FoveaException(folder + ": " + refusal);
      if (!HELD.add(file)) {
        throw refused;
      }
      try {
        return new FolderLock(file, locked(file, refused));
      } catch (IOException | RuntimeException e) {
        HELD.remove(file);
        throw e;
      }
    } catch (IOException e) {
      throw FileTrouble.of("cannot lock", given, e);
    }
  }

  private static FileChannel locked(Path file, FoveaException refused) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      channel.close();
      throw refused;
    }
    return channel;
  }

  @Override
  public void close() {
    try {
      channel.close();
      HELD.remove(file);
    } catch (IOException e) {
      throw new FoveaException("cannot give back the lock of a folder: " + e.getMessage(), e);
    }
  }
}
