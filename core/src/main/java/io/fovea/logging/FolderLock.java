package io.fovea.logging;

import io.fovea.spec.FileTrouble;
import io.fovea.spec.FoveaException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A folder that one process alone writes to. The lock is the operating system's, on a file in the
 * folder: it ends with the process, however that ends. The file stays.
 */
public final class FolderLock implements AutoCloseable {
  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
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
    Path file = folder.resolve(name);
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        throw new FoveaException(folder + ": " + refusal);
      }
      return new FolderLock(channel);
    } catch (IOException e) {
      throw FileTrouble.of("cannot lock", file, e);
    }
  }

  /** Null if someone else has it, in this JVM or another process. */
  private static FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException here) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new FoveaException("cannot give back the lock of a folder: " + e.getMessage(), e);
    }
  }
}
