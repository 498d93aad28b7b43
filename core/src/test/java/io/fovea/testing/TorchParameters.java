package io.fovea.testing;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import io.fovea.network.TorchNames;
import io.fovea.representation.Tensor;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A block's parameters as plain tensors under PyTorch's names. */
public final class TorchParameters {
  private TorchParameters() {}

  /**
   * Gives an initialised block these values. Each parameter gets a new array, because DJL's own
   * {@code NDArray.set} would point the old one at other memory.
   *
   * @throws IllegalArgumentException unless names and shapes are exactly the block's
   */
  public static void load(Block block, NDManager manager, Map<String, Tensor> values) {
    Map<String, Parameter> named = TorchNames.of(block);
    if (!named.keySet().equals(values.keySet())) {
      throw new IllegalArgumentException(
          "the block has %s, the values are for %s".formatted(named.keySet(), values.keySet()));
    }
    values.forEach((name, value) -> replace(name, named.get(name), manager, value));
  }

  private static void replace(String name, Parameter parameter, NDManager manager, Tensor value) {
    Shape shape = shape(value);
    if (!shape.equals(parameter.getShape())) {
      throw new IllegalArgumentException(
          "%s is %s, its value is %s".formatted(name, parameter.getShape(), shape));
    }
    parameter.close();
    parameter.setShape(null);
    parameter.setArray(manager.create(value.values(), shape));
    parameter.freeze(!parameter.requiresGradient());
  }

  /**
   * Moves each number a little away from what it is, by seed: statistics from 0 and 1 and biases
   * from 0, where a mistake in their use would not be seen. Variances move upwards.
   */
  public static void disturb(Block block, Random random) {
    TorchNames.of(block)
        .forEach(
            (name, parameter) -> {
              float least = name.endsWith("running_var") ? 0 : -0.1f;
              NDArray array = parameter.getArray();
              float[] moves = new float[Math.toIntExact(array.size())];
              for (int i = 0; i < moves.length; i++) {
                moves[i] = least + 0.2f * random.nextFloat();
              }
              try (NDArray move = array.getManager().create(moves, array.getShape())) {
                array.addi(move);
              }
            });
  }

  /** All parameters and statistics. */
  public static Map<String, Tensor> values(Block block) {
    Map<String, Tensor> values = new TreeMap<>();
    TorchNames.of(block).forEach((name, p) -> values.put(name, BlockRun.tensor(p.getArray())));
    return values;
  }

  /** A tensor's shape in DJL's words. */
  public static Shape shape(Tensor tensor) {
    return new Shape(Arrays.stream(tensor.shape()).asLongStream().toArray());
  }
}
