package io.fovea.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/** Files that no writer of ours makes, though their hash is right. */
final class Forged {
  private static final String ZEROS = "0".repeat(Header.HASH_DIGITS);

  private Forged() {}

  /** A header as it stands, then so many bytes of zeros. */
  static byte[] file(String header, int bytes) {
    byte[] head = header.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(Long.BYTES + head.length + bytes)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(head.length)
        .put(head)
        .array();
  }

  /** A checkpoint with these tensors and this state, signed. */
  static byte[] signed(String version, String state, String tensors, int bytes) {
    String header =
        "{\"__metadata__\":{\"sha256\":\"%s\",\"format\":\"fovea-checkpoint\",\"format_version\":\"%s\",\"fovea\":\"9.1\",\"state\":\"%s\"}%s}"
            .formatted(ZEROS, version, state.replace("\"", "\\\""), tensors);
    byte[] file = file(header, bytes);
    byte[] digits =
        HexFormat.of().formatHex(Sha256.digest().digest(file)).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(digits, 0, file, Long.BYTES + Header.BEGINNING.length, digits.length);
    return file;
  }

  static Path in(Path folder, byte[] bytes) throws IOException {
    return Files.write(folder.resolve("forged.ckpt"), bytes);
  }
}
