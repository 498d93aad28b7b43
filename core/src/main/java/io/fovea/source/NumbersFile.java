package io.fovea.source;

import io.fovea.spec.FileTrouble;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Columns of numbers in a temporary file, for tables that are larger than memory should hold. The
 * file has no name as soon as it is open, where the system allows that, so that nothing is left
 * behind however the program ends; the system frees it when nobody holds this object any more.
 *
 * <p>Not a file channel: an interrupted thread would close that for all others.
 */
final class NumbersFile {
  private static final int WRITE_BYTES = 1 << 20;

  private final int columns;
  private final RandomAccessFile file;
  private ByteBuffer pending = ByteBuffer.allocate(WRITE_BYTES);
  private long written; // bytes in the file, those pending not counted

  /**
   * @param columns how many numbers each row has
   */
  NumbersFile(int columns) {
    this.columns = columns;
    Path path = null;
    try {
      path = Files.createTempFile("fovea-fixations-", ".tmp");
      file = new RandomAccessFile(path.toFile(), "rw");
      if (!path.toFile().delete()) {
        path.toFile().deleteOnExit(); // Windows keeps the names of open files
      }
    } catch (IOException e) {
      throw FileTrouble.of("cannot make the temporary file", tempFolder(path), e);
    }
  }

  private static Path tempFolder(Path path) {
    return path == null ? Path.of(System.getProperty("java.io.tmpdir")) : path;
  }

  /** Appends rows, given as columns; returns where they begin. */
  synchronized long append(double[][] rows) {
    long place = written + pending.position();
    int bytes = bytes(rows[0].length);
    if (pending.remaining() < bytes) {
      flush();
      if (pending.capacity() < bytes) {
        pending = ByteBuffer.allocate(bytes);
      }
    }
    for (double[] column : rows) {
      pending.asDoubleBuffer().put(column);
      pending.position(pending.position() + Double.BYTES * column.length);
    }
    return place;
  }

  private int bytes(int rows) {
    long bytes = (long) Double.BYTES * columns * rows;
    if (bytes > Integer.MAX_VALUE - 8) {
      throw new DataException(
          "a scanpath of %d rows and %d columns of numbers is more than can be held at once"
              .formatted(rows, columns));
    }
    return (int) bytes;
  }

  private void flush() {
    try {
      file.seek(written);
      file.write(pending.array(), 0, pending.position());
      written += pending.position();
      pending.clear();
    } catch (IOException e) {
      throw FileTrouble.of("cannot keep the fixations in", tempFolder(null), e);
    }
  }

  /** Some rows, as columns. */
  double[][] read(long place, int size) {
    byte[] bytes = new byte[bytes(size)];
    synchronized (this) {
      if (place + bytes.length > written) {
        flush();
      }
      try {
        file.seek(place);
        file.readFully(bytes);
      } catch (IOException e) {
        throw FileTrouble.of("cannot read the fixations back from", tempFolder(null), e);
      }
    }
    double[][] rows = new double[columns][size];
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    for (double[] column : rows) {
      buffer.asDoubleBuffer().get(column);
      buffer.position(buffer.position() + Double.BYTES * size);
    }
    return rows;
  }

  /** Frees the disk now; nothing can be read afterwards. */
  void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw FileTrouble.of("cannot close the temporary file in", tempFolder(null), e);
    }
  }
}
