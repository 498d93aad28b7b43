package io.fovea.state;

import io.fovea.spec.FoveaException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers a {@link State}; each name once. */
public final class StateBuilder {
  private final Map<String, Object> values = new LinkedHashMap<>();

  StateBuilder() {}

  public StateBuilder put(String name, String text) {
    return add(name, text);
  }

  public StateBuilder put(String name, boolean flag) {
    return add(name, flag);
  }

  public StateBuilder put(String name, long whole) {
    return add(name, whole);
  }

  /** Kept bit by bit, NaN and infinities too. */
  public StateBuilder put(String name, double number) {
    return add(name, number);
  }

  /** A copy of the array, of one dimension. */
  public StateBuilder put(String name, float[] values) {
    return put(name, values, List.of((long) values.length));
  }

  /** A copy of the array. */
  public StateBuilder put(String name, float[] values, List<Long> shape) {
    return add(name, new State.Array(shape, values.clone()));
  }

  public StateBuilder put(String name, State inner) {
    return add(name, inner);
  }

  public StateBuilder putTexts(String name, List<String> texts) {
    return add(name, List.copyOf(texts));
  }

  public StateBuilder putNumbers(String name, List<Double> numbers) {
    return add(name, List.copyOf(numbers));
  }

  /**
   * A value of any kind that {@link State#values} may hold.
   *
   * @throws FoveaException if it is of another kind
   */
  public StateBuilder putAny(String name, Object value) {
    boolean plain = value instanceof State || value instanceof State.Array || isPlain(value);
    if (!plain && !(value instanceof List<?> list && list.stream().allMatch(this::isPlain))) {
      throw new FoveaException("state '%s' cannot be a %s".formatted(name, value.getClass()));
    }
    return add(name, value instanceof List<?> list ? List.copyOf(list) : value);
  }

  private boolean isPlain(Object value) {
    return value instanceof String
        || value instanceof Boolean
        || value instanceof Long
        || value instanceof Double;
  }

  private StateBuilder add(String name, Object value) {
    if (values.putIfAbsent(name, value) != null) {
      throw new FoveaException("state '" + name + "' is given twice");
    }
    return this;
  }

  public State build() {
    return new State(values);
  }
}
