package io.fovea.checkpoint;

import io.fovea.logging.RunJson;
import io.fovea.spec.FoveaException;
import io.fovea.state.State;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a checkpoint, believing nothing of it before its hash is right. */
final class CheckpointInput {
  private static final String WEIGHTS_ALONE =
      "is a safetensors file, but no checkpoint of Fovea; it has weights alone, which"
          + " io.fovea.checkpoint.Safetensors reads";

  private static final int CHUNK = 1 << 16;

  private final FileChannel channel;
  private final TensorInput input;

  CheckpointInput(FileChannel channel) {
    this.channel = channel;
    this.input = new TensorInput(channel);
  }

  State read() throws IOException, DamagedException {
    byte[] head = input.head();
    HeaderJson header = HeaderJson.parse(head);
    refuseOther(header.metadata());
    if (!hash(head).equals(written(head))) {
      throw new DamagedException(
          "is damaged: its content does not match its own SHA-256; use an older checkpoint");
    }
    TensorEntry.checkLayout(header.tensors(), input.dataBytes(head));
    Map<String, State.Array> arrays = new LinkedHashMap<>();
    for (Map.Entry<String, TensorEntry> tensor : header.tensors().entrySet()) {
      if (tensor.getValue().dtype(tensor.getKey()) != Dtype.F32) {
        throw new DamagedException(
            "is damaged: tensor '%s' must be F32, got %s"
                .formatted(tensor.getKey(), tensor.getValue().type()));
      }
      arrays.put(tensor.getKey(), input.array(tensor.getKey(), tensor.getValue(), head));
    }
    try {
      return new StateReader(arrays).read(header.metadata().get("state"));
    } catch (FoveaException e) {
      throw new DamagedException("is damaged: " + e.getMessage(), e);
    }
  }

  /** What can be said better than "damaged", as far as the header can be read. */
  private static void refuseOther(Map<String, String> said) throws DamagedException {
    if (!CheckpointFile.FORMAT.equals(said.get("format"))) {
      throw new DamagedException(WEIGHTS_ALONE);
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

  private static String written(byte[] head) throws DamagedException {
    int start = Header.BEGINNING.length;
    boolean inPlace =
        head.length > start + Header.HASH_DIGITS
            && Arrays.equals(head, 0, start, Header.BEGINNING, 0, start);
    if (!inPlace) {
      throw new DamagedException("is damaged: its SHA-256 is not in its place");
    }
    return new String(head, start, Header.HASH_DIGITS, StandardCharsets.US_ASCII);
  }

  private String hash(byte[] head) throws IOException {
    MessageDigest digest = Sha256.digest();
    digest.update(input.at(0, Long.BYTES));
    byte[] unsigned = head.clone();
    int start = Header.BEGINNING.length;
    int end = Math.min(head.length, start + Header.HASH_DIGITS);
    Arrays.fill(unsigned, Math.min(start, end), end, (byte) '0');
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
}
