package io.fovea.app.represent;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes numpy's {@code .npz}: a zip archive of one {@code NAME.npy} for each array. {@code
 * numpy.load} reads it with {@code allow_pickle=False}, its default. No array is held.
 */
final class NpzWriter implements Closeable {
  private static final int BLOCK = 1 << 14;

  private final ZipArchive zip;

  NpzWriter(FileChannel file, boolean compressed) {
    this(new ZipArchive(file, compressed));
  }

  NpzWriter(ZipArchive zip) {
    this.zip = zip;
  }

  /**
   * Begins an array of floats, row by row. Close it before the next one is begun.
   *
   * @param shape the first size is the number of rows
   */
  FloatRows floats(String name, long... shape) throws IOException {
    return new FloatRows(begin(name, NpyHeader.of(NpyType.FLOAT32, shape)));
  }

  void ints(String name, int... values) throws IOException {
    try (OutputStream out = begin(name, NpyHeader.of(NpyType.INT32, values.length))) {
      ByteBuffer element = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
      for (int value : values) {
        out.write(element.putInt(0, value).array());
      }
    }
  }

  void longs(String name, long[] values) throws IOException {
    try (OutputStream out = begin(name, NpyHeader.of(NpyType.INT64, values.length))) {
      ByteBuffer element = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
      for (long value : values) {
        out.write(element.putLong(0, value).array());
      }
    }
  }

  /**
   * @param values rows of equal length
   * @param columns that length
   */
  void doubles(String name, Supplier<Stream<double[]>> values, int columns) throws IOException {
    long rows = values.get().count();
    try (OutputStream out = begin(name, NpyHeader.of(NpyType.FLOAT64, rows, columns));
        Stream<double[]> all = values.get()) {
      ByteBuffer block = ByteBuffer.allocate(columns * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
      for (double[] row : (Iterable<double[]>) all::iterator) {
        block.asDoubleBuffer().put(row);
        out.write(block.array());
      }
    }
  }

  /**
   * @param values gives the texts in row-major order, the same ones twice
   */
  void texts(String name, Supplier<Stream<String>> values, long... shape) throws IOException {
    int longest;
    try (Stream<String> all = values.get()) {
      longest = all.mapToInt(text -> text.codePointCount(0, text.length())).max().orElse(0);
    }
    NpyType type = NpyType.text(longest);
    try (OutputStream out = begin(name, NpyHeader.of(type, shape));
        Stream<String> all = values.get()) {
      ByteBuffer element = ByteBuffer.allocate(type.bytes()).order(ByteOrder.LITTLE_ENDIAN);
      for (String text : (Iterable<String>) all::iterator) {
        Arrays.fill(element.array(), (byte) 0);
        IntStream points = text.codePoints();
        element.asIntBuffer().put(points.toArray());
        out.write(element.array());
      }
    }
  }

  private OutputStream begin(String name, NpyHeader header) throws IOException {
    OutputStream out = zip.entry(name + ".npy", header.fileBytes());
    out.write(header.bytes());
    return out;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** An array of floats that is being written. */
  static final class FloatRows implements Closeable {
    private final OutputStream out;
    private final byte[] bytes = new byte[BLOCK * Float.BYTES];
    private final FloatBuffer block =
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();

    private FloatRows(OutputStream out) {
      this.out = out;
    }

    void add(float[] row) throws IOException {
      for (int from = 0; from < row.length; from += BLOCK) {
        int count = Math.min(BLOCK, row.length - from);
        block.clear().put(row, from, count);
        out.write(bytes, 0, count * Float.BYTES);
      }
    }

    /** Completes the array; one row too few or too many is refused. */
    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
