package io.fovea.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32C;

/** Writes encoded scanpaths one after another; the header comes last, over what was left for it. */
final class TensorFileWriter {
  private static final int BUFFER_BYTES = 1 << 18;

  private final FileChannel file;
  private final String key;
  private final int[] sizes;
  private final ByteBuffer buffer =
      ByteBuffer.allocateDirect(BUFFER_BYTES).order(TensorFileHeader.ORDER);
  private final CRC32C crc = new CRC32C();
  private int written;
  private long numbers;

  /**
   * @param file an empty file
   * @param key 64 hexadecimal digits
   * @param samples how many will be written
   */
  TensorFileWriter(FileChannel file, String key, int samples) throws IOException {
    this.file = file;
    this.key = key;
    this.sizes = new int[samples];
    file.position(TensorFileHeader.BYTES);
  }

  /** Appends a sample's numbers. */
  void add(float[] values) throws IOException {
    for (int from = 0; from < values.length; ) {
      if (buffer.remaining() < Float.BYTES) {
        flush();
      }
      FloatBuffer floats = buffer.asFloatBuffer();
      int count = Math.min(floats.remaining(), values.length - from);
      floats.put(values, from, count);
      buffer.position(buffer.position() + count * Float.BYTES);
      from += count;
    }
    sizes[written++] = values.length;
    numbers += values.length;
  }

  /** Makes the file whole. */
  void finish() throws IOException {
    if (written != sizes.length) {
      throw new IllegalStateException(
          "%d samples of %d are written".formatted(written, sizes.length));
    }
    for (int size : sizes) {
      if (buffer.remaining() < Integer.BYTES) {
        flush();
      }
      buffer.putInt(size);
    }
    flush();
    ByteBuffer header = new TensorFileHeader(written, numbers, key, (int) crc.getValue()).toBytes();
    for (long at = 0; header.hasRemaining(); ) {
      at += file.write(header, at);
    }
  }

  private void flush() throws IOException {
    buffer.flip();
    crc.update(buffer.duplicate());
    while (buffer.hasRemaining()) {
      file.write(buffer);
    }
    buffer.clear();
  }
}
