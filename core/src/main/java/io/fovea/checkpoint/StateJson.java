package io.fovea.checkpoint;

import com.google.gson.stream.JsonWriter;
import io.fovea.spec.FoveaException;
import io.fovea.state.State;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;

/**
 * The plain values of a {@link State} in JSON: an object, each name once.
 *
 * <ul>
 *   <li>a double has a point or an exponent ({@code 1.0}), a whole number has neither
 *   <li>NaN and infinities are {@code {"$number": "NaN"}}; a NaN of other bits than Java's own is
 *       {@code {"$number": "0x7ff0000000000001"}}
 *   <li>an array is {@code {"$array": "the tensor's name"}}, see {@link TensorPath}
 *   <li>a name that begins with {@code $} has one more in front
 *   <li>half a surrogate pair is JSON's {@code \}{@code ud800}
 * </ul>
 */
final class StateJson {
  static final String NUMBER = "$number";
  static final String ARRAY = "$array";

  /** Below what the JSON reader allows, so that what was written can be read. */
  static final int MOST_LEVELS = 200;

  private static final long PLAIN_NAN = Double.doubleToRawLongBits(Double.NaN);

  private final Map<String, State.Array> arrays;
  private final JsonWriter json;

  private StateJson(Map<String, State.Array> arrays, JsonWriter json) {
    this.arrays = arrays;
    this.json = json;
  }

  /** The text; arrays are put into {@code arrays} by their tensors' names. */
  static String write(State state, Map<String, State.Array> arrays) {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      new StateJson(arrays, json).write(state, TensorPath.ROOT);
    } catch (IOException e) {
      throw new IllegalStateException("memory does not fail", e);
    }
    // They stand within quotes only, where JSON takes them in this form.
    return Surrogates.escaped(text.toString(), "\\u");
  }

  private void write(State state, TensorPath path) throws IOException {
    if (path.depth() >= MOST_LEVELS) {
      throw new FoveaException(
          "a state must not be more than %d levels deep: %.60s...".formatted(MOST_LEVELS, path));
    }
    json.beginObject();
    for (Map.Entry<String, Object> entry : state.values().entrySet()) {
      String name = entry.getKey();
      json.name(name.startsWith("$") ? "$" + name : name);
      if (entry.getValue() instanceof State inner) {
        write(inner, path.to(name));
      } else if (entry.getValue() instanceof State.Array array) {
        String tensor = path.to(name).text();
        arrays.put(tensor, array);
        json.beginObject().name(ARRAY).value(tensor).endObject();
      } else {
        plain(entry.getValue());
      }
    }
    json.endObject();
  }

  private void plain(Object value) throws IOException {
    if (value instanceof List<?> list) {
      json.beginArray();
      for (Object item : list) {
        plain(item);
      }
      json.endArray();
    } else if (value instanceof Double number) {
      number(number);
    } else if (value instanceof Long whole) {
      json.value(whole);
    } else if (value instanceof Boolean flag) {
      json.value(flag);
    } else {
      json.value((String) value);
    }
  }

  private void number(double number) throws IOException {
    long bits = Double.doubleToRawLongBits(number);
    if (Double.isFinite(number)) {
      json.jsonValue(Double.toString(number)); // always with a point or an exponent
    } else if (Double.isNaN(number) && bits != PLAIN_NAN) {
      json.beginObject().name(NUMBER).value("0x" + Long.toHexString(bits)).endObject();
    } else {
      json.beginObject().name(NUMBER).value(Double.toString(number)).endObject();
    }
  }
}
