package io.fovea.checkpoint;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import io.fovea.spec.FoveaException;
import io.fovea.state.State;
import io.fovea.state.StateBuilder;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The plain values of a {@link State} in JSON: an object, each name once. A double has a point
 * ({@code 1.0}), a whole number has none; NaN and infinities are {@code {"$number": "NaN"}}; an
 * array is {@code {"$array": "<the tensor's name>"}}, the name being the way to it, joined by
 * {@code /} ({@code ~} and {@code /} in a name are {@code ~0} and {@code ~1}).
 */
final class StateJson {
  private static final String NUMBER = "$number";
  private static final String ARRAY = "$array";

  private StateJson() {}

  /** The text; arrays are put into {@code arrays} by their tensors' names. */
  static String write(State state, Map<String, State.Array> arrays) {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      write(state, "", arrays, json);
    } catch (IOException e) {
      throw new IllegalStateException("memory does not fail", e);
    }
    return text.toString();
  }

  private static void write(
      State state, String path, Map<String, State.Array> arrays, JsonWriter json)
      throws IOException {
    json.beginObject();
    for (Map.Entry<String, Object> entry : state.values().entrySet()) {
      if (entry.getKey().startsWith("$")) {
        throw new FoveaException("a state's name must not begin with $: " + entry.getKey());
      }
      String name = entry.getKey().replace("~", "~0").replace("/", "~1");
      String here = path.isEmpty() ? name : path + "/" + name;
      json.name(entry.getKey());
      if (entry.getValue() instanceof State inner) {
        write(inner, here, arrays, json);
      } else if (entry.getValue() instanceof State.Array array) {
        arrays.put(here, array);
        json.beginObject().name(ARRAY).value(here).endObject();
      } else {
        plain(entry.getValue(), json);
      }
    }
    json.endObject();
  }

  private static void plain(Object value, JsonWriter json) throws IOException {
    if (value instanceof List<?> list) {
      json.beginArray();
      for (Object item : list) {
        plain(item, json);
      }
      json.endArray();
    } else if (value instanceof Double number && !Double.isFinite(number)) {
      json.beginObject().name(NUMBER).value(number.toString()).endObject();
    } else if (value instanceof Double number) {
      json.jsonValue(number.toString()); // always with a point or an exponent
    } else if (value instanceof Long whole) {
      json.value(whole);
    } else if (value instanceof Boolean flag) {
      json.value(flag);
    } else {
      json.value((String) value);
    }
  }

  /**
   * The state again.
   *
   * @throws FoveaException if the text is not one of {@link #write}'s
   */
  static State read(String text, Map<String, State.Array> arrays) {
    if (text == null) {
      throw new FoveaException("its state is missing");
    }
    try (JsonReader json = new JsonReader(new StringReader(text))) {
      json.setStrictness(Strictness.STRICT);
      return (State) value(json, arrays);
    } catch (IOException | IllegalStateException | NumberFormatException | ClassCastException e) {
      throw new FoveaException("its state cannot be read", e);
    }
  }

  private static Object value(JsonReader json, Map<String, State.Array> arrays) throws IOException {
    JsonToken token = json.peek();
    return switch (token) {
      case STRING -> json.nextString();
      case BOOLEAN -> json.nextBoolean();
      case NUMBER -> number(json.nextString());
      case BEGIN_ARRAY -> list(json);
      case BEGIN_OBJECT -> object(json, arrays);
      default -> throw new IllegalStateException("a " + token);
    };
  }

  /** What has no point and no exponent is a whole number. */
  private static Object number(String text) {
    return text.matches("-?\\d+") ? (Object) Long.valueOf(text) : (Object) Double.valueOf(text);
  }

  private static List<Object> list(JsonReader json) throws IOException {
    List<Object> items = new ArrayList<>();
    json.beginArray();
    while (json.hasNext()) {
      items.add(value(json, Map.of()));
    }
    json.endArray();
    return items;
  }

  private static Object object(JsonReader json, Map<String, State.Array> arrays)
      throws IOException {
    StateBuilder state = State.builder();
    Object special = null;
    json.beginObject();
    while (json.hasNext()) {
      String name = json.nextName();
      switch (name) {
        case NUMBER -> special = Double.valueOf(json.nextString());
        case ARRAY -> special = array(json.nextString(), arrays);
        default -> state.putAny(name, value(json, arrays));
      }
    }
    json.endObject();
    return special == null ? state.build() : special;
  }

  private static State.Array array(String name, Map<String, State.Array> arrays) {
    State.Array found = arrays.get(name);
    if (found == null) {
      throw new FoveaException("the array '" + name + "' is missing");
    }
    return found;
  }
}
