package io.fovea.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import io.fovea.network.TorchNames;
import io.fovea.spec.FoveaException;
import io.fovea.state.State;
import io.fovea.state.StateBuilder;
import io.fovea.state.Stateful;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The numbers of a network, trained ones and statistics, read and written in their place. */
final class ModelNumbers implements Stateful {
  private final Map<String, Parameter> named;
  private final NDArray flat;

  /**
   * @param flat the trained numbers, which the network's parameters are views of
   */
  ModelNumbers(Block network, NDArray flat) {
    this.named = TorchNames.of(network);
    this.flat = flat;
  }

  float[] weights() {
    return flat.toFloatArray();
  }

  void weights(float[] values) {
    write(flat, values);
  }

  private List<Parameter> untrained() {
    return named.values().stream().filter(parameter -> !parameter.requiresGradient()).toList();
  }

  /** All running statistics, one after another. */
  float[] statistics() {
    float[] together = new float[0];
    for (Parameter parameter : untrained()) {
      float[] own = parameter.getArray().toFloatArray();
      int end = together.length;
      together = Arrays.copyOf(together, end + own.length);
      System.arraycopy(own, 0, together, end, own.length);
    }
    return together;
  }

  void statistics(float[] values) {
    int at = 0;
    for (Parameter parameter : untrained()) {
      int size = Math.toIntExact(parameter.getArray().size());
      write(parameter.getArray(), Arrays.copyOfRange(values, at, at + size));
      at += size;
    }
  }

  /** By PyTorch's names, with shapes. */
  @Override
  public State state() {
    StateBuilder state = State.builder();
    named.forEach(
        (name, parameter) -> {
          List<Long> shape =
              Arrays.stream(parameter.getArray().getShape().getShape()).boxed().toList();
          state.put(name, parameter.getArray().toFloatArray(), shape);
        });
    return state.build();
  }

  /**
   * @throws FoveaException if the names or sizes are another network's
   */
  @Override
  public void restore(State state) {
    if (!state.names().equals(named.keySet())) {
      throw new FoveaException(
          "the checkpoint is of another network: it lacks %s and has %s in excess"
              .formatted(
                  without(named.keySet(), state.names()), without(state.names(), named.keySet())));
    }
    named.forEach(
        (name, parameter) -> {
          List<Long> shape =
              Arrays.stream(parameter.getArray().getShape().getShape()).boxed().toList();
          if (!state.array(name).shape().equals(shape)) {
            throw new FoveaException(
                "the checkpoint is of another network: '%s' is %s there and %s here"
                    .formatted(name, state.array(name).shape(), shape));
          }
        });
    named.forEach((name, parameter) -> write(parameter.getArray(), state.floats(name)));
  }

  private static Set<String> without(Set<String> all, Set<String> some) {
    Set<String> rest = new LinkedHashSet<>(all);
    rest.removeAll(some);
    return rest;
  }

  /** Into the array's own memory: setting the array anew would leave its views behind. */
  private static void write(NDArray array, float[] values) {
    try (NDArray source = array.getManager().create(values, array.getShape())) {
      array.set(new NDIndex("..."), source);
    }
  }
}
