package io.fovea.checkpoint;

import io.fovea.state.State;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/** The bytes of a safetensors file; nothing is allocated that the file is too short for. */
final class TensorInput {
  private static final int CHUNK = 1 << 16;

  private final FileChannel channel;

  TensorInput(FileChannel channel) {
    this.channel = channel;
  }

  /** The header, which stands after eight bytes with its length. */
  byte[] head() throws IOException, DamagedException {
    long size = channel.size();
    if (size == 0) {
      throw new DamagedException("is empty");
    }
    if (size < Long.BYTES) {
      throw new DamagedException(
          "is cut off, or no safetensors file: it has %d bytes".formatted(size));
    }
    long length = at(0, Long.BYTES).getLong();
    if (length < 2 || length > Header.MOST_BYTES) {
      throw new DamagedException(
          "is no checkpoint of Fovea, and no safetensors file: it does not begin with the length of a header");
    }
    if (length > size - Long.BYTES) {
      throw new DamagedException(
          "is cut off, or no safetensors file: its header alone needs %d bytes, it has %d"
              .formatted(length + Long.BYTES, size));
    }
    return at(Long.BYTES, (int) length).array();
  }

  /** How many bytes follow the header. */
  long dataBytes(byte[] head) throws IOException {
    return channel.size() - Long.BYTES - head.length;
  }

  /** A tensor that {@link TensorEntry#checkLayout} let pass. */
  State.Array array(String name, TensorEntry tensor, byte[] head)
      throws IOException, DamagedException {
    Dtype type = tensor.dtype(name);
    long start = (long) Long.BYTES + head.length + tensor.from();
    float[] values = new float[Math.toIntExact((tensor.to() - tensor.from()) / type.bytes)];
    int most = CHUNK / type.bytes;
    for (int from = 0; from < values.length; from += most) {
      int count = Math.min(most, values.length - from);
      type.read(at(start + (long) from * type.bytes, count * type.bytes), values, from, count);
    }
    return new State.Array(tensor.shape(), values);
  }

  ByteBuffer at(long place, int count) throws IOException {
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
