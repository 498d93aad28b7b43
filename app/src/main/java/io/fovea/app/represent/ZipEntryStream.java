package io.fovea.app.represent;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** The bytes of one file in a zip archive: counted, summed and, where asked for, deflated. */
final class ZipEntryStream extends OutputStream {
  private static final int BUFFER_BYTES = 1 << 16;

  private final FileChannel file;
  private final ZipEntryRecord begun;
  private final Consumer<ZipEntryRecord> whenDone;
  private final long dataStart;
  private final CRC32 crc = new CRC32();
  private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
  private final OutputStream plain;
  private final DeflaterOutputStream deflated;
  private long size;
  private boolean closed;

  /** Writes the local header, again and rightly when the data are known. */
  ZipEntryStream(FileChannel file, ZipEntryRecord begun, Consumer<ZipEntryRecord> whenDone)
      throws IOException {
    this.file = file;
    this.begun = begun;
    this.whenDone = whenDone;
    ZipFields.write(begun.localHeader(), file);
    this.dataStart = file.position();
    this.plain = new BufferedOutputStream(Channels.newOutputStream(file), BUFFER_BYTES);
    this.deflated = new DeflaterOutputStream(plain, deflater, BUFFER_BYTES);
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    crc.update(bytes, from, length);
    size += length;
    (begun.compressed() ? deflated : plain).write(bytes, from, length);
  }

  /** The channel stays open: the next file follows. */
  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try {
      if (begun.compressed()) {
        deflated.finish();
      }
      plain.flush();
    } finally {
      deflater.end();
    }
    if (size != begun.size()) {
      throw new IOException(
          "%s: %d bytes were announced, %d came".formatted(begun.name(), begun.size(), size));
    }
    long end = file.position();
    ZipEntryRecord done = begun.of(crc.getValue(), end - dataStart, size);
    file.position(begun.offset());
    ZipFields.write(done.localHeader(), file);
    file.position(end);
    whenDone.accept(done);
  }
}
