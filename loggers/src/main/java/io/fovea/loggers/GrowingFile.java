package io.fovea.loggers;

import io.fovea.spec.FileTrouble;
import io.fovea.spec.FoveaException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that only grows. Opened anew for each append: between appends no handle is held, so a file
 * that was deleted meanwhile is noticed.
 */
record GrowingFile(Path path) {
  /**
   * Makes the file, empty.
   *
   * @throws FoveaException if it is there already or cannot be made
   */
  void create() {
    try {
      Files.createFile(path);
    } catch (IOException e) {
      throw FileTrouble.of("cannot make", path, e);
    }
  }

  /**
   * Puts the bytes behind what is there: all of them, or none.
   *
   * @throws FoveaException if they cannot be written
   */
  void append(byte[] bytes) {
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
      long before = file.size();
      try {
        write(file, ByteBuffer.wrap(bytes), before);
      } catch (IOException e) {
        takeBack(file, before, e);
        throw e;
      }
    } catch (IOException e) {
      throw FileTrouble.of("cannot append to", path, e);
    }
  }

  private static void write(FileChannel file, ByteBuffer bytes, long before) throws IOException {
    long at = before;
    while (bytes.hasRemaining()) {
      at += file.write(bytes, at);
    }
  }

  /** A full disk takes the first half of a line: whoever reads the file should not meet it. */
  private static void takeBack(FileChannel file, long before, IOException why) {
    try {
      file.truncate(before);
    } catch (IOException e) {
      why.addSuppressed(e);
    }
  }

  /** In bytes. */
  long size() {
    try {
      return Files.size(path);
    } catch (IOException e) {
      throw FileTrouble.of("cannot look at", path, e);
    }
  }

  /**
   * Keeps the first bytes, and drops what came after the checkpoint that counted them.
   *
   * @throws FoveaException if the file is gone or has fewer
   */
  void cutTo(long size) {
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
      if (file.size() < size) {
        throw new FoveaException(
            "%s: the checkpoint counted %d bytes here, found %d: it is not the file of that run, or"
                    .formatted(path, size, file.size())
                + " it was cut since");
      }
      file.truncate(size);
    } catch (NoSuchFileException gone) {
      throw new FoveaException(
          "%s: the checkpoint counted %d bytes here, found no file".formatted(path, size), gone);
    } catch (IOException e) {
      throw FileTrouble.of("cannot go on with", path, e);
    }
  }
}
