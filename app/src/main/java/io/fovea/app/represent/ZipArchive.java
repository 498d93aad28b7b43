package io.fovea.app.represent;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a zip archive whose files are too large to hold. Java's own writer can stream a file only
 * with its sizes behind it, which simple readers of numpy's archives do not look for; here they
 * stand before it, put in when they are known. Files, and archives, of 4 GiB and more are ZIP64.
 */
final class ZipArchive implements Closeable {
  private static final int END = 0x06054b50;
  private static final int END64 = 0x06064b50;
  private static final int END64_PLACE = 0x07064b50;
  private static final int VERSION_ZIP64 = 45;
  private static final long END64_AFTER_ITS_SIZE = 44;

  /** 4 GiB, less what deflating may add to data that it cannot make smaller. */
  private static final long NEARLY_4_GIB = ZipFields.IN_ZIP64 - (64 << 20);

  private final FileChannel file;
  private final boolean compressed;
  private final long zip64From;
  private final List<ZipEntryRecord> entries = new ArrayList<>();

  ZipArchive(FileChannel file, boolean compressed) {
    this(file, compressed, NEARLY_4_GIB);
  }

  /**
   * @param zip64From the size, or place, from which on 64 bits are used
   */
  ZipArchive(FileChannel file, boolean compressed, long zip64From) {
    this.file = file;
    this.compressed = compressed;
    this.zip64From = zip64From;
  }

  /**
   * Begins a file. Close the stream before the next one is begun.
   *
   * @param size how many bytes will be written
   */
  OutputStream entry(String name, long size) throws IOException {
    long offset = file.position();
    boolean zip64 = size >= zip64From || offset >= zip64From;
    ZipEntryRecord begun = new ZipEntryRecord(name, compressed, zip64, offset, 0, 0, size);
    return new ZipEntryStream(file, begun, entries::add);
  }

  /** Writes the directory. The channel is its owner's to close. */
  @Override
  public void close() throws IOException {
    long start = file.position();
    for (ZipEntryRecord entry : entries) {
      ZipFields.write(entry.directoryLine(), file);
    }
    long length = file.position() - start;
    boolean zip64 = start >= zip64From || entries.stream().anyMatch(ZipEntryRecord::zip64);
    if (zip64) {
      ZipFields.write(end64(start, length), file);
    }
    ZipFields end = new ZipFields(22).four(END).two(0).two(0);
    end.two(entries.size()).two(entries.size());
    end.four(zip64 ? ZipFields.IN_ZIP64 : length).four(zip64 ? ZipFields.IN_ZIP64 : start).two(0);
    ZipFields.write(end.done(), file);
  }

  private ByteBuffer end64(long start, long length) {
    ZipFields end = new ZipFields(76).four(END64).eight(END64_AFTER_ITS_SIZE);
    end.two(VERSION_ZIP64).two(VERSION_ZIP64).four(0).four(0);
    end.eight(entries.size()).eight(entries.size()).eight(length).eight(start);
    return end.four(END64_PLACE).four(0).eight(start + length).four(1).done();
  }
}
