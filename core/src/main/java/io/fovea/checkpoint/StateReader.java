package io.fovea.checkpoint;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.fovea.spec.FoveaException;
import io.fovea.state.State;
import io.fovea.state.StateBuilder;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what {@link StateJson} wrote, and nothing else. */
final class StateReader {
  private static final Pattern WHOLE = Pattern.compile("-?\\d+");
  private static final Set<String> NOT_FINITE = Set.of("NaN", "Infinity", "-Infinity");

  private final Map<String, State.Array> arrays;
  private final Set<String> used = new HashSet<>();

  StateReader(Map<String, State.Array> arrays) {
    this.arrays = arrays;
  }

  /**
   * The state again.
   *
   * @throws FoveaException if the text is none, or not all arrays are in it
   */
  State read(String text) {
    if (text == null) {
      throw new FoveaException("its state is missing");
    }
    try (JsonReader json = new JsonReader(new StringReader(text))) {
      json.setStrictness(Strictness.LEGACY_STRICT); // STRICT refuses half a surrogate pair
      if (!(value(json) instanceof State state) || json.peek() != JsonToken.END_DOCUMENT) {
        throw new FoveaException("its state is not one JSON object");
      }
      if (used.size() < arrays.size()) {
        throw new FoveaException("it has tensors that its state does not name");
      }
      return state;
    } catch (IOException | IllegalStateException | NumberFormatException e) {
      throw new FoveaException("its state cannot be read", e);
    }
  }

  private Object value(JsonReader json) throws IOException {
    JsonToken token = json.peek();
    return switch (token) {
      case STRING -> json.nextString();
      case BOOLEAN -> json.nextBoolean();
      case NUMBER -> number(json.nextString());
      case BEGIN_ARRAY -> list(json);
      case BEGIN_OBJECT -> object(json);
      default -> throw new IllegalStateException("a " + token);
    };
  }

  /** What has no point and no exponent is a whole number. */
  private static Object number(String text) {
    if (WHOLE.matcher(text).matches()) {
      return Long.valueOf(text);
    }
    double number = Double.parseDouble(text);
    if (!Double.isFinite(number)) {
      throw new NumberFormatException(text + " is no double");
    }
    return number;
  }

  private List<Object> list(JsonReader json) throws IOException {
    List<Object> items = new ArrayList<>();
    json.beginArray();
    while (json.hasNext()) {
      items.add(value(json));
    }
    json.endArray();
    return items;
  }

  private Object object(JsonReader json) throws IOException {
    StateBuilder state = State.builder();
    Object special = null;
    int count = 0;
    json.beginObject();
    for (; json.hasNext(); count++) {
      String name = json.nextName();
      if (name.equals(StateJson.NUMBER)) {
        special = notFinite(json.nextString());
      } else if (name.equals(StateJson.ARRAY)) {
        special = array(json.nextString());
      } else if (name.startsWith("$") && !name.startsWith("$$")) {
        throw new FoveaException("its state has an unknown " + name);
      } else {
        state.putAny(name.startsWith("$") ? name.substring(1) : name, value(json));
      }
    }
    json.endObject();
    if (special != null && count != 1) {
      throw new FoveaException("its state has names beside a " + special.getClass());
    }
    return special == null ? state.build() : special;
  }

  private static double notFinite(String text) {
    double number =
        text.startsWith("0x")
            ? Double.longBitsToDouble(Long.parseUnsignedLong(text.substring(2), 16))
            : Double.parseDouble(NOT_FINITE.contains(text) ? text : "");
    if (Double.isFinite(number)) {
      throw new NumberFormatException(text);
    }
    return number;
  }

  private State.Array array(String name) {
    State.Array found = arrays.get(name);
    if (found == null || !used.add(name)) {
      throw new FoveaException("the array '" + name + "' is missing, or named twice");
    }
    return found;
  }
}
