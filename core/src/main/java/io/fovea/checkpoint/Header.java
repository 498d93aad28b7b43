package io.fovea.checkpoint;

import com.google.gson.stream.JsonWriter;
import io.fovea.spec.FoveaException;
import io.fovea.state.State;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The header of a safetensors file that is to be written.
 *
 * @param metadata what the file says of itself, in this order
 * @param arrays by the tensor's name, in the order of their numbers
 */
record Header(Map<String, String> metadata, Map<String, State.Array> arrays) {
  /**
   * How the header of each checkpoint begins, so that the digits of the hash stand at one place.
   */
  static final byte[] BEGINNING =
      "{\"__metadata__\":{\"sha256\":\"".getBytes(StandardCharsets.US_ASCII);

  static final int HASH_DIGITS = 64;

  /** The limit of the safetensors library. */
  static final int MOST_BYTES = 100_000_000;

  /**
   * The header in UTF-8, filled with spaces to a multiple of eight.
   *
   * @throws FoveaException if it could not be read again
   */
  byte[] bytes() {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.beginObject();
      if (!metadata.isEmpty()) {
        json.name(HeaderJson.METADATA).beginObject();
        for (Map.Entry<String, String> entry : metadata.entrySet()) {
          json.name(entry.getKey()).value(entry.getValue());
        }
        json.endObject();
      }
      tensors(json);
      json.endObject();
    } catch (IOException e) {
      throw new IllegalStateException("memory does not fail", e);
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    byte[] filled = Arrays.copyOf(bytes, (bytes.length + 7) / 8 * 8);
    Arrays.fill(filled, bytes.length, filled.length, (byte) ' ');
    if (filled.length > MOST_BYTES) {
      throw new FoveaException(
          "the plain values and names take %d bytes; a safetensors file has room for %d; put many numbers into arrays"
              .formatted(filled.length, MOST_BYTES));
    }
    return filled;
  }

  private void tensors(JsonWriter json) throws IOException {
    long at = 0;
    for (Map.Entry<String, State.Array> entry : arrays.entrySet()) {
      List<Long> shape = entry.getValue().shape();
      if (shape.stream().anyMatch(size -> size < 0)) {
        throw new FoveaException(
            "array '%s' must have sizes >= 0, got %s".formatted(entry.getKey(), shape));
      }
      long end = at + (long) entry.getValue().values().length * Float.BYTES;
      json.name(entry.getKey());
      tensor(json, shape, at, end);
      at = end;
    }
  }

  private static void tensor(JsonWriter json, List<Long> shape, long from, long to)
      throws IOException {
    json.beginObject().name("dtype").value(Dtype.F32.name()).name("shape").beginArray();
    for (long size : shape) {
      json.value(size);
    }
    json.endArray().name("data_offsets").beginArray().value(from).value(to).endArray().endObject();
  }
}
