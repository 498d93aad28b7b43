package io.fovea.app.represent;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;

/** Little-endian fields of a zip archive, collected one after another. */
final class ZipFields {
  /** Stands where a number does not fit 32 bits, which then follows in a ZIP64 field. */
  static final long IN_ZIP64 = 0xFFFF_FFFFL;

  private final ByteBuffer bytes;

  ZipFields(int most) {
    bytes = ByteBuffer.allocate(most).order(ByteOrder.LITTLE_ENDIAN);
  }

  ZipFields two(long value) {
    bytes.putShort((short) value);
    return this;
  }

  ZipFields four(long value) {
    bytes.putInt((int) value);
    return this;
  }

  ZipFields eight(long value) {
    bytes.putLong(value);
    return this;
  }

  ZipFields raw(byte[] values) {
    bytes.put(values);
    return this;
  }

  /** What was collected, to be written. */
  ByteBuffer done() {
    return bytes.flip();
  }

  /** Writes all of it; a channel may take less at a time. */
  static void write(ByteBuffer all, WritableByteChannel channel) throws IOException {
    while (all.hasRemaining()) {
      channel.write(all);
    }
  }
}
