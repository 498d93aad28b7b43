package io.fovea.testing;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import io.fovea.bundle.WeightImport;
import io.fovea.checkpoint.Safetensors;
import io.fovea.network.TorchNames;
import io.fovea.representation.Tensor;
import io.fovea.spec.FoveaException;
import io.fovea.state.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A block's parameters as plain tensors under PyTorch's names. */
public final class TorchParameters {
  private TorchParameters() {}

  /**
   * Gives an initialised block these values by way of a file, as PyTorch's state dicts are
   * imported, but nothing may be left over. Each parameter gets a new array, because DJL's own
   * {@code NDArray.set} would point the old one at other memory.
   *
   * @throws FoveaException unless names and shapes are exactly the block's
   */
  public static void load(Block block, NDManager manager, Map<String, Tensor> values) {
    WeightImport read =
        WeightImport.of(throughFile(arrays(values)), arrays(values(block)), Map.of());
    if (!read.ignored().isEmpty()) {
      throw new FoveaException("the block has no use for " + read.ignored());
    }
    Map<String, Parameter> named = TorchNames.of(block);
    read.weights().forEach((name, value) -> replace(named.get(name), manager, value));
  }

  private static Map<String, State.Array> throughFile(Map<String, State.Array> values) {
    try {
      Path file = Files.createTempFile("state-dict", ".safetensors");
      try {
        new Safetensors(Map.of(), values).write(file);
        return WeightImport.read(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, State.Array> arrays(Map<String, Tensor> values) {
    Map<String, State.Array> arrays = new TreeMap<>();
    values.forEach(
        (name, value) ->
            arrays.put(
                name,
                new State.Array(
                    Arrays.stream(value.shape()).asLongStream().boxed().toList(), value.values())));
    return arrays;
  }

  private static void replace(Parameter parameter, NDManager manager, State.Array value) {
    parameter.close();
    parameter.setShape(null);
    parameter.setArray(manager.create(value.values(), new Shape(value.shape())));
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
