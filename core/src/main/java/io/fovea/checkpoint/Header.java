package io.fovea.checkpoint;

import com.google.gson.stream.JsonWriter;
import io.fovea.state.State;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The header of a file that is to be written.
 *
 * @param arrays by the tensor's name, in the order of their numbers
 */
record Header(int version, String fovea, String state, Map<String, State.Array> arrays) {
  /** How each header begins, so that the digits of the hash stand at one place. */
  static final byte[] BEGINNING =
      "{\"__metadata__\":{\"sha256\":\"".getBytes(StandardCharsets.US_ASCII);

  static final int HASH_DIGITS = 64;

  /** With zeros for the hash, and filled with spaces to a multiple of eight. */
  byte[] bytes() {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.beginObject().name("__metadata__").beginObject();
      json.name("sha256").value("0".repeat(HASH_DIGITS));
      json.name("format").value(CheckpointFile.FORMAT);
      json.name("format_version").value(Integer.toString(version));
      json.name("fovea").value(fovea);
      json.name("state").value(state);
      json.endObject();
      long at = 0;
      for (Map.Entry<String, State.Array> entry : arrays.entrySet()) {
        long end = at + (long) entry.getValue().values().length * Float.BYTES;
        json.name(entry.getKey());
        tensor(json, entry.getValue().shape(), at, end);
        at = end;
      }
      json.endObject();
    } catch (IOException e) {
      throw new IllegalStateException("memory does not fail", e);
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    byte[] filled = Arrays.copyOf(bytes, (bytes.length + 7) / 8 * 8);
    Arrays.fill(filled, bytes.length, filled.length, (byte) ' ');
    return filled;
  }

  private static void tensor(JsonWriter json, List<Long> shape, long from, long to)
      throws IOException {
    json.beginObject().name("dtype").value("F32").name("shape").beginArray();
    for (long size : shape) {
      json.value(size);
    }
    json.endArray().name("data_offsets").beginArray().value(from).value(to).endArray().endObject();
  }
}
