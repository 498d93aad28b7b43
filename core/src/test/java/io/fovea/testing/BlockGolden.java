package io.fovea.testing;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import com.google.gson.JsonObject;
import io.fovea.representation.Tensor;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Compares a block with a golden file that holds {@code params}, {@code buffers}, {@code input},
 * and for {@code eval} and {@code train} the output, the gradients of sum(output^2) and the running
 * statistics afterwards.
 */
public final class BlockGolden {
  /** For outputs and statistics of a network in 32-bit floats. */
  public static final double OUTPUT_LIMIT = 1e-5;

  /** For gradients of a network in 32-bit floats. */
  public static final double GRADIENT_LIMIT = 5e-4;

  private BlockGolden() {}

  /**
   * Checks everything that the file holds.
   *
   * @param maker the block for inputs of one shape, without the batch axis
   */
  public static void check(JsonObject golden, Function<Shape, Block> maker) {
    check(golden, "eval", maker);
    check(golden, "train", maker);
  }

  private static void check(JsonObject golden, String mode, Function<Shape, Block> maker) {
    JsonObject expected = golden.getAsJsonObject(mode);
    Tensor input = Golden.tensor(golden.get("input"));
    boolean training = mode.equals("train");
    try (NDManager manager = NDManager.newBaseManager()) {
      Block block = loaded(golden, maker.apply(TorchParameters.shape(input).slice(1)), manager);
      BlockRun run = BlockRun.of(block, training, List.of(input), y -> y.square().sum());

      Closeness.assertClose(
          mode + " output", run.output(), Golden.tensor(expected.get("output")), OUTPUT_LIMIT);
      JsonObject gradients = expected.getAsJsonObject("grads");
      Closeness.assertAllClose(
          mode + " gradient of",
          run.parameterGradients(),
          Golden.tensors(gradients.getAsJsonObject("params")),
          GRADIENT_LIMIT);
      Closeness.assertClose(
          mode + " gradient of the input",
          run.inputGradients().get(0),
          Golden.tensor(gradients.getAsJsonObject("inputs").get("input")),
          GRADIENT_LIMIT);
      JsonObject after =
          training ? expected.getAsJsonObject("buffers_after") : golden.getAsJsonObject("buffers");
      Closeness.assertAllClose(
          mode + " statistics", statistics(block), Golden.tensors(after), OUTPUT_LIMIT);
    }
  }

  /** An initialised block with the file's parameters and statistics. */
  public static Block loaded(JsonObject golden, Block block, NDManager manager) {
    Tensor input = Golden.tensor(golden.get("input"));
    block.initialize(manager, DataType.FLOAT32, TorchParameters.shape(input));
    Map<String, Tensor> values = new TreeMap<>();
    values.putAll(Golden.tensors(golden.getAsJsonObject("params")));
    values.putAll(Golden.tensors(golden.getAsJsonObject("buffers")));
    TorchParameters.load(block, manager, values);
    return block;
  }

  private static Map<String, Tensor> statistics(Block block) {
    Map<String, Tensor> statistics = TorchParameters.values(block);
    statistics.keySet().removeIf(name -> !name.contains("running_"));
    return statistics;
  }
}
