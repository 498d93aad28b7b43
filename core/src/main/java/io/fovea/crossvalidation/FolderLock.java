package io.fovea.crossvalidation;

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
 * A folder that one cross-validation alone writes to. The lock is the operating system's, on the
 * file {@code cv.lock}: it ends with the process, however that ends. The file stays.
 */
public final class FolderLock implements AutoCloseable {
  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Makes the folder if it is not there.
   *
   * @throws FoveaException if another cross-validation works there, or nothing can be written
   */
  public static FolderLock take(Path folder) {
    Path file = folder.resolve("cv.lock");
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        throw new FoveaException(
            folder
                + ": another cross-validation is at work in this folder; wait for its end, or"
                + " choose another --out");
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
