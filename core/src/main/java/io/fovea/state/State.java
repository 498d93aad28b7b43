package io.fovea.state;

import io.fovea.spec.FoveaException;
import io.fovea.spec.Suggestions;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Named plain values: text, truth, whole numbers (long), numbers (double), arrays of floats, lists
 * of text or numbers, and states within. Immutable. It is data and nothing else: reading one from a
 * file runs no code.
 */
public final class State {
  public static final State EMPTY = new State(Map.of());

  /**
   * An array of numbers with its shape.
   *
   * @param shape sizes, outermost first; their product is the number of values
   * @param values row by row; not copied
   */
  @SuppressWarnings("ArrayRecordComponent") // compared nowhere; a copy of all weights costs
  public record Array(List<Long> shape, float[] values) {
    public Array {
      shape = List.copyOf(shape);
      long size = shape.stream().mapToLong(Long::longValue).reduce(1, Math::multiplyExact);
      if (size != values.length) {
        throw new FoveaException(
            "an array of shape %s has %d numbers, got %d".formatted(shape, size, values.length));
      }
    }
  }

  private final Map<String, Object> values;

  State(Map<String, Object> values) {
    this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  public static StateBuilder builder() {
    return new StateBuilder();
  }

  public Set<String> names() {
    return values.keySet();
  }

  public boolean has(String name) {
    return values.containsKey(name);
  }

  /**
   * By name: String, Boolean, Long, Double, {@link Array}, List of these four plain ones, or State.
   */
  public Map<String, Object> values() {
    return values;
  }

  public String text(String name) {
    return get(name, String.class, "text");
  }

  public boolean flag(String name) {
    return get(name, Boolean.class, "true or false");
  }

  public long whole(String name) {
    return get(name, Long.class, "a whole number");
  }

  public double number(String name) {
    return get(name, Double.class, "a number");
  }

  public Array array(String name) {
    return get(name, Array.class, "an array");
  }

  /** An array's numbers; treat them as constants. */
  public float[] floats(String name) {
    return array(name).values();
  }

  public State state(String name) {
    return get(name, State.class, "a state");
  }

  public List<String> texts(String name) {
    return list(name, String.class, "a list of text");
  }

  public List<Double> numbers(String name) {
    return list(name, Double.class, "a list of numbers");
  }

  private <T> List<T> list(String name, Class<T> type, String words) {
    List<?> found = get(name, List.class, words);
    for (Object item : found) {
      if (!type.isInstance(item)) {
        throw new FoveaException("state '%s' must be %s, got %s".formatted(name, words, found));
      }
    }
    return found.stream().map(type::cast).toList();
  }

  private <T> T get(String name, Class<T> type, String words) {
    Object found = values.get(name);
    if (found == null) {
      throw new FoveaException(Suggestions.unknown("state", name, values.keySet()));
    }
    if (!type.isInstance(found)) {
      throw new FoveaException(
          "state '%s' must be %s, got a %s"
              .formatted(name, words, found.getClass().getSimpleName()));
    }
    return type.cast(found);
  }
}
