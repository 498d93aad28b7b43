package io.fovea.app.represent;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * One file of a zip archive: its local header, which stands before the data, and its line in the
 * archive's directory. Its time is always the earliest there is (1 January 1980), so that the same
 * content gives the same bytes.
 *
 * <p>Source: PKWARE's APPNOTE 6.3, sections 4.3.7 (local header), 4.3.12 (directory) and 4.5.3
 * (ZIP64 fields).
 *
 * @param compressed whether the data are deflated
 * @param zip64 whether sizes and place are written in 64 bits
 * @param offset where the local header stands
 */
record ZipEntryRecord(
    String name, boolean compressed, boolean zip64, long offset, long crc, long packed, long size) {
  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int VERSION = 20;
  private static final int VERSION_ZIP64 = 45;
  private static final int NAME_IS_UTF8 = 1 << 11;
  private static final int DEFLATED = 8;
  private static final int FIRST_DAY = (1 << 5) | 1;
  private static final int ZIP64_FIELD = 1;
  private static final int FIXED_BYTES = 128;

  /** The same file once its data are known. */
  ZipEntryRecord of(long itsCrc, long itsPacked, long itsSize) {
    return new ZipEntryRecord(name, compressed, zip64, offset, itsCrc, itsPacked, itsSize);
  }

  /** As long before the data are known as after. */
  ByteBuffer localHeader() {
    byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
    ZipFields fields = new ZipFields(FIXED_BYTES + utf8.length).four(LOCAL);
    common(fields, utf8).two(zip64 ? 4 + 2 * Long.BYTES : 0).raw(utf8);
    if (zip64) {
      fields.two(ZIP64_FIELD).two(2 * Long.BYTES).eight(size).eight(packed);
    }
    return fields.done();
  }

  ByteBuffer directoryLine() {
    byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
    ZipFields fields = new ZipFields(FIXED_BYTES + utf8.length).four(CENTRAL).two(version());
    common(fields, utf8).two(zip64 ? 4 + 3 * Long.BYTES : 0);
    fields.two(0).two(0).two(0).four(0); // no comment, first disk, no attributes
    fields.four(zip64 ? ZipFields.IN_ZIP64 : offset).raw(utf8);
    if (zip64) {
      fields.two(ZIP64_FIELD).two(3 * Long.BYTES).eight(size).eight(packed).eight(offset);
    }
    return fields.done();
  }

  private ZipFields common(ZipFields fields, byte[] utf8) {
    return fields
        .two(version())
        .two(NAME_IS_UTF8)
        .two(compressed ? DEFLATED : 0)
        .two(0)
        .two(FIRST_DAY)
        .four(crc)
        .four(zip64 ? ZipFields.IN_ZIP64 : packed)
        .four(zip64 ? ZipFields.IN_ZIP64 : size)
        .two(utf8.length);
  }

  private int version() {
    return zip64 ? VERSION_ZIP64 : VERSION;
  }
}
