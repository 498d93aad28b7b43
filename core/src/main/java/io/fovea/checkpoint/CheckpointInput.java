package io.fovea.checkpoint;

import io.fovea.logging.RunJson;
import io.fovea.spec.FoveaException;
import io.fovea.state.State;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a checkpoint, believing nothing of it before its hash is right. */
final class CheckpointInput {
  /** More than any network's names and settings take. */
  private static final long MOST_HEADER = 256L << 20;

  private static final int CHUNK = 1 << 16;

  private final FileChannel channel;

  CheckpointInput(FileChannel channel) {
    this.channel = channel;
  }

  State read() throws IOException, DamagedException {
    long size = channel.size();
    byte[] head = head(size);
    checkBeginning(head);
    String written =
        new String(head, Header.BEGINNING.length, Header.HASH_DIGITS, StandardCharsets.US_ASCII);
    refuseOther(head);
    if (!hash(head).equals(written)) {
      throw new DamagedException(
          "is damaged: its content does not match its own SHA-256; use an older checkpoint");
    }
    HeaderJson header = HeaderJson.parse(head);
    Map<String, State.Array> arrays = new LinkedHashMap<>();
    for (var tensor : header.tensors().entrySet()) {
      long start = (long) Long.BYTES + head.length + tensor.getValue().from();
      arrays.put(tensor.getKey(), array(tensor.getValue(), start, size));
    }
    try {
      return StateJson.read(header.metadata().get("state"), arrays);
    } catch (FoveaException e) {
      throw new DamagedException("is damaged: " + e.getMessage());
    }
  }

  private byte[] head(long size) throws IOException, DamagedException {
    if (size == 0) {
      throw new DamagedException("is empty");
    }
    if (size < Long.BYTES) {
      throw new DamagedException("is no checkpoint: it has %d bytes".formatted(size));
    }
    long length = at(0, Long.BYTES).getLong();
    if (length < 2 || length > MOST_HEADER) {
      throw new DamagedException("is no checkpoint of Fovea, and no safetensors file");
    }
    if (length > size - Long.BYTES) {
      throw new DamagedException(
          "is cut off, or no checkpoint: its header alone needs %d bytes, it has %d"
              .formatted(length + Long.BYTES, size));
    }
    return at(Long.BYTES, (int) length).array();
  }

  private static void checkBeginning(byte[] head) throws DamagedException {
    int start = Header.BEGINNING.length;
    boolean ours =
        head.length > start + Header.HASH_DIGITS
            && Arrays.equals(head, 0, start, Header.BEGINNING, 0, start);
    if (!ours) {
      throw new DamagedException(
          head[0] == '{'
              ? "is a safetensors file, but no checkpoint of Fovea"
              : "is no checkpoint of Fovea, and no safetensors file");
    }
  }

  /** What can be said better than "damaged", as far as the header can be read. */
  private static void refuseOther(byte[] head) throws DamagedException {
    Map<String, String> said = HeaderJson.parse(head).metadata();
    if (!CheckpointFile.FORMAT.equals(said.get("format"))) {
      throw new DamagedException("is a safetensors file, but no checkpoint of Fovea");
    }
    String version = String.valueOf(said.get("format_version"));
    if (!version.equals(Integer.toString(CheckpointFile.VERSION))) {
      throw new DamagedException(
          "has format_version %s, written by Fovea %s; this is Fovea %s, which reads version %d"
              .formatted(
                  version,
                  said.get("fovea"),
                  RunJson.versionsHere().get("fovea"),
                  CheckpointFile.VERSION));
    }
  }

  private String hash(byte[] head) throws IOException {
    MessageDigest digest = Sha256.digest();
    digest.update(at(0, Long.BYTES));
    byte[] unsigned = head.clone();
    int start = Header.BEGINNING.length;
    Arrays.fill(unsigned, start, start + Header.HASH_DIGITS, (byte) '0');
    digest.update(unsigned);
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
    long at = Long.BYTES + (long) head.length;
    for (int read = channel.read(chunk, at); read > 0; read = channel.read(chunk, at)) {
      digest.update(chunk.flip());
      chunk.clear();
      at += read;
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private State.Array array(HeaderJson.Tensor tensor, long start, long size)
      throws IOException, DamagedException {
    long bytes = tensor.to() - tensor.from();
    if (tensor.from() < 0 || bytes < 0 || start + bytes > size || bytes % Float.BYTES != 0) {
      throw new DamagedException("is damaged: an array lies outside of it");
    }
    float[] values = new float[Math.toIntExact(bytes / Float.BYTES)];
    int most = CHUNK / Float.BYTES;
    for (int from = 0; from < values.length; from += most) {
      int count = Math.min(most, values.length - from);
      at(start + (long) from * Float.BYTES, count * Float.BYTES)
          .asFloatBuffer()
          .get(values, from, count);
    }
    try {
      return new State.Array(tensor.shape(), values);
    } catch (FoveaException | ArithmeticException e) {
      throw new DamagedException("is damaged: " + e.getMessage());
    }
  }

  private ByteBuffer at(long place, int count) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining() && channel.read(bytes, place + bytes.position()) >= 0) {
      // until all is there
    }
    if (bytes.hasRemaining()) {
      throw new IOException("the file became shorter while it was read");
    }
    return bytes.flip();
  }
}
