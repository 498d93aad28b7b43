package io.fovea.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/**
 * The first {@value #BYTES} bytes of a file of encoded scanpaths. Everything is little-endian:
 *
 * <pre>
 *  0  magic "FOVEAENC"
 *  8  format (int)             {@link #FORMAT}
 * 12  samples (int)
 * 16  numbers (long)           of all samples together
 * 24  key (32 bytes)           SHA-256 of what the numbers depend on
 * 56  checksum (int)           CRC-32C of all that follows the header
 * 60  header's checksum (int)  CRC-32C of the 60 bytes before
 * 64  numbers (float each), sample after sample
 *  .  how many numbers each sample has (int each)
 * </pre>
 */
record TensorFileHeader(int samples, long numbers, String key, int checksum) {
  static final int BYTES = 64;

  /** Raised when the layout changes, or what the same key stands for. */
  static final int FORMAT = 1;

  static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;

  private static final long MAGIC = 0x434E_4541_4556_4F46L; // "FOVEAENC" from the lowest byte on
  private static final int KEY_AT = 24;
  private static final int CHECKED = BYTES - Integer.BYTES;

  /** The whole file's length. */
  long fileBytes() {
    return BYTES + numbers * Float.BYTES + (long) samples * Integer.BYTES;
  }

  ByteBuffer toBytes() {
    ByteBuffer bytes = ByteBuffer.allocate(BYTES).order(ORDER);
    bytes.putLong(MAGIC).putInt(FORMAT).putInt(samples).putLong(numbers);
    bytes.put(HexFormat.of().parseHex(key)).putInt(checksum);
    return bytes.putInt(crc(bytes)).flip();
  }

  /**
   * Reads a header.
   *
   * @throws DamagedFileException if these are no header's bytes
   */
  static TensorFileHeader of(ByteBuffer bytes) throws DamagedFileException {
    bytes.order(ORDER);
    if (bytes.remaining() < BYTES || bytes.getLong(0) != MAGIC) {
      throw new DamagedFileException("it is no file of encoded scanpaths");
    }
    if (bytes.getInt(CHECKED) != crc(bytes)) {
      throw new DamagedFileException("its header is damaged");
    }
    if (bytes.getInt(8) != FORMAT) {
      throw new DamagedFileException(
          "it has format %d, this version reads %d".formatted(bytes.getInt(8), FORMAT));
    }
    byte[] key = new byte[32];
    bytes.get(KEY_AT, key);
    return new TensorFileHeader(
        bytes.getInt(12), bytes.getLong(16), HexFormat.of().formatHex(key), bytes.getInt(56));
  }

  private static int crc(ByteBuffer header) {
    CRC32C crc = new CRC32C();
    crc.update(header.duplicate().position(0).limit(CHECKED));
    return (int) crc.getValue();
  }
}
