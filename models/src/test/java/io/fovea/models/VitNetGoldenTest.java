package io.fovea.models;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import com.google.gson.JsonObject;
import io.fovea.layers.ResnetBlock;
import io.fovea.layers.VggBlock;
import io.fovea.network.Activation;
import io.fovea.network.BackboneSpec;
import io.fovea.network.Inputs;
import io.fovea.network.Inputs.Input;
import io.fovea.representation.Tensor;
import io.fovea.testing.BlockGolden;
import io.fovea.testing.BlockRun;
import io.fovea.testing.Closeness;
import io.fovea.testing.Golden;
import io.fovea.testing.TorchParameters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fusion networks compute what PyTorch computes, under the peer's parameter names. */
class VitNetGoldenTest {
  @ParameterizedTest
  @CsvSource({
    "add, eval", "add, train",
    "concat, eval", "concat, train",
    "cross_concat, eval", "cross_concat, train",
    "cross_contextonly, eval", "cross_contextonly, train"
  })
  void outputs_gradients_and_statistics_are_pytorchs(String name, String mode) {
    JsonObject golden = read(name);
    JsonObject expected = golden.getAsJsonObject(mode);
    boolean training = mode.equals("train");
    try (NDManager manager = NDManager.newBaseManager()) {
      Block block = loaded(golden, manager);
      BlockRun run = BlockRun.of(block, training, inputs(golden), y -> y.square().sum());

      Closeness.assertClose(
          "output", run.output(), Golden.tensor(expected.get("output")), BlockGolden.OUTPUT_LIMIT);
      JsonObject gradients = expected.getAsJsonObject("grads_of_sum_sq");
      Map<String, Tensor> wanted = Golden.tensors(gradients.getAsJsonObject("params"));
      Map<String, Tensor> got = run.parameterGradients();
      Closeness.assertAllClose("gradient of", got, wanted, BlockGolden.GRADIENT_LIMIT);
      Map<String, Tensor> inputs = Golden.tensors(gradients.getAsJsonObject("inputs"));
      List<Tensor> mine = run.inputGradients();
      Closeness.assertClose("images", mine.get(2), inputs.get("images"), 5e-4);
      Closeness.assertClose("sequences", mine.get(0), inputs.get("sequences"), 5e-4);
      if (training) {
        statistics(golden, name.startsWith("cross"))
            .forEach(
                (which, value) -> {
                  Tensor now = TorchParameters.values(block).get(which);
                  Closeness.assertClose(which, now, value, BlockGolden.OUTPUT_LIMIT);
                });
      }
    }
  }

  /**
   * The running statistics after one pass. Where the peer ran its image network twice, v'' = .9 (.9
   * v + .1 b) + .1 b, so b = (v'' - .81 v) / .19 and one pass leaves .9 v + .1 b.
   */
  private static Map<String, Tensor> statistics(JsonObject golden, boolean twice) {
    Map<String, Tensor> before = Golden.tensors(golden.getAsJsonObject("buffers"));
    Map<String, Tensor> after =
        Golden.tensors(golden.getAsJsonObject("train").getAsJsonObject("buffers_after"));
    if (twice) {
      after.replaceAll((name, tensor) -> once(before.get(name).values(), tensor));
    }
    return after;
  }

  private static Tensor once(float[] before, Tensor twice) {
    float[] values = twice.values().clone();
    for (int i = 0; i < values.length; i++) {
      double batch = (values[i] - 0.81 * before[i]) / 0.19;
      values[i] = (float) (0.9 * before[i] + 0.1 * batch);
    }
    return new Tensor(values, twice.shape());
  }

  /** Also where a real fixation stands at x = 0, which the peer took for padding. */
  @ParameterizedTest
  @ValueSource(strings = {"cross_concat", "cross_contextonly", "cross_defect_zero_x_masked"})
  void attention_sees_what_is_within_the_length(String name) {
    JsonObject golden = read(name);
    JsonObject expected = golden.getAsJsonObject("eval_masked_by_length");
    try (NDManager manager = NDManager.newBaseManager()) {
      Block block = loaded(golden, manager);
      Tensor output = BlockRun.forward(block, false, inputs(golden));
      Closeness.assertClose("output", output, Golden.tensor(expected.get("output")), 1e-5);
      Tensor weights = meanOverHeads(attention((Attentive) block, manager, golden));
      Closeness.assertClose(
          "attention", weights, Golden.tensor(expected.get("attention_weights")), 1e-5);
    }
  }

  /**
   * The peer crashed where a batch was padded beyond its longest sequence, so its file has no
   * numbers but the network, that of {@code cross_concat}, and the lengths: more padding changes
   * nothing, neither of these lengths nor of what PyTorch gives for that file's own.
   */
  @Test
  void padding_beyond_the_longest_sequence_changes_nothing() {
    JsonObject crashed = read("cross_defect_longer_padding");
    assertThat(crashed.get("peer_error").getAsString()).contains("(3, 4), but got").contains("6");
    JsonObject golden = read("cross_concat");
    assertThat(crashed.get("config")).isEqualTo(golden.get("config"));
    float[] lengths = Golden.floats(crashed.get("lengths"));
    try (NDManager manager = NDManager.newBaseManager()) {
      Block block = loaded(golden, manager);
      JsonObject expected = golden.getAsJsonObject("eval_masked_by_length");
      Tensor output = BlockRun.forward(block, false, ofSteps(8, golden));
      Closeness.assertClose("output", output, Golden.tensor(expected.get("output")), 1e-5);

      Tensor trimmed = BlockRun.forward(block, false, ofSteps(4, golden, lengths));
      Tensor padded = BlockRun.forward(block, false, ofSteps(6, golden, lengths));
      Closeness.assertClose("padded to 6", padded, trimmed, 1e-6);
    }
  }

  private static List<Tensor> ofSteps(int steps, JsonObject golden) {
    return ofSteps(steps, golden, Golden.floats(golden.get("lengths")));
  }

  /** The inputs with so many steps, of which those past the lengths hold no numbers. */
  private static List<Tensor> ofSteps(int steps, JsonObject golden, float... lengths) {
    List<Tensor> inputs = inputs(golden);
    int[] shape = inputs.get(0).shape();
    float[] values = new float[shape[0] * steps * shape[2]];
    Arrays.fill(values, Float.NaN);
    int row = shape[1] * shape[2];
    for (int i = 0; i < shape[0]; i++) {
      int real = ((int) lengths[i]) * shape[2];
      System.arraycopy(inputs.get(0).values(), i * row, values, i * steps * shape[2], real);
    }
    Tensor sequences = new Tensor(values, shape[0], steps, shape[2]);
    return List.of(sequences, new Tensor(lengths, lengths.length), inputs.get(2));
  }

  private static Tensor attention(Attentive block, NDManager manager, JsonObject golden) {
    NDList arrays = new NDList();
    for (Tensor tensor : inputs(golden)) {
      arrays.add(manager.create(tensor.values(), TorchParameters.shape(tensor)));
    }
    return BlockRun.tensor(block.attention(new ParameterStore(manager, false), arrays));
  }

  /** (B, heads, T) to (B, 1, T), which is what PyTorch gives. */
  private static Tensor meanOverHeads(Tensor weights) {
    int[] shape = weights.shape();
    assertThat(shape[1]).isEqualTo(8);
    float[] mean = new float[shape[0] * shape[2]];
    for (int i = 0; i < mean.length; i++) {
      for (int head = 0; head < shape[1]; head++) {
        mean[i] += weights.at(i / shape[2], head, i % shape[2]) / shape[1];
      }
    }
    return new Tensor(mean, shape[0], 1, shape[2]);
  }

  /** Sequences, lengths, images. */
  private static List<Tensor> inputs(JsonObject golden) {
    JsonObject inputs = golden.getAsJsonObject("inputs");
    float[] lengths = Golden.floats(golden.get("lengths"));
    return List.of(
        Golden.tensor(inputs.get("sequences")),
        new Tensor(lengths, lengths.length),
        Golden.tensor(inputs.get("images")));
  }

  private static Block loaded(JsonObject golden, NDManager manager) {
    Shape image =
        TorchParameters.shape(Golden.tensor(golden.getAsJsonObject("inputs").get("images")));
    Inputs inputs =
        new Inputs(
            List.of(new Input("gaze", new Shape(-1, 3)), new Input("drawing", image.slice(1))));
    Block block = backbone(golden.getAsJsonObject("config")).create(inputs);
    block.initialize(manager, DataType.FLOAT32, inputs.batchOfOne());
    Map<String, Tensor> values = new TreeMap<>();
    values.putAll(Golden.tensors(golden.getAsJsonObject("params")));
    values.putAll(Golden.tensors(golden.getAsJsonObject("buffers")));
    TorchParameters.load(block, manager, values);
    return block;
  }

  private static BackboneSpec backbone(JsonObject config) {
    var cnn = new SimpleCnn(new VggBlock(3), new ResnetBlock(3));
    JsonObject cell = config.getAsJsonObject("rnn");
    Rnn rnn =
        new Rnn(
            RnnType.valueOf(cell.get("rnn_type").getAsString()),
            cell.get("hidden_size").getAsInt(),
            cell.get("num_layers").getAsInt());
    int size = config.get("embed_dim").getAsInt();
    var cross = config.get("cross_attention_fusion_mode");
    if (cross.isJsonNull()) {
      boolean add = config.get("fusion_mode").getAsString().equals("add");
      FusionMode mode = add ? FusionMode.ADD : FusionMode.CONCAT;
      return new VitNet(cnn, rnn, mode, Activation.NONE, size);
    }
    boolean concat = cross.getAsString().equals("concat");
    return new VitNetCrossAttention(
        cnn,
        rnn.giving(RnnOutput.ALL),
        FusionMode.CONCAT,
        concat ? ContextMode.CONCAT : ContextMode.CONTEXT,
        Activation.NONE,
        size,
        config.get("num_heads").getAsInt());
  }

  private static JsonObject read(String name) {
    return Golden.resource("/goldens/vitnet/" + name + "_0.json");
  }
}
