package io.fovea.checkpoint;

import io.fovea.state.State;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;

/** Writes a safetensors file in one pass; for a checkpoint then the hash into its place. */
final class CheckpointOutput {
  private static final int CHUNK = 1 << 16;

  private final FileChannel channel;
  private final MessageDigest digest = Sha256.digest();

  CheckpointOutput(FileChannel channel) {
    this.channel = channel;
  }

  void write(byte[] head, Collection<State.Array> arrays) throws IOException {
    ByteBuffer length = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    put(length.putLong(head.length).flip());
    put(ByteBuffer.wrap(head));
    for (State.Array array : arrays) {
      put(array.values());
    }
  }

  /** Puts the hash of all that was written into the zeros at the header's beginning. */
  void sign() throws IOException {
    byte[] hash = HexFormat.of().formatHex(digest.digest()).getBytes(StandardCharsets.US_ASCII);
    ByteBuffer digits = ByteBuffer.wrap(hash);
    long at = (long) Long.BYTES + Header.BEGINNING.length;
    while (digits.hasRemaining()) {
      at += channel.write(digits, at);
    }
  }

  private void put(float[] values) throws IOException {
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
    int most = CHUNK / Float.BYTES;
    for (int from = 0; from < values.length; from += most) {
      int count = Math.min(most, values.length - from);
      chunk.clear().asFloatBuffer().put(values, from, count);
      put(chunk.limit(count * Float.BYTES));
    }
  }

  private void put(ByteBuffer bytes) throws IOException {
    digest.update(bytes.duplicate());
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }
}
