package io.fovea.models;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import com.google.gson.JsonObject;
import io.fovea.network.Inputs;
import io.fovea.representation.Tensor;
import io.fovea.testing.BlockGolden;
import io.fovea.testing.BlockRun;
import io.fovea.testing.Closeness;
import io.fovea.testing.Golden;
import io.fovea.testing.TorchParameters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recurrent networks compute what PyTorch computes of packed sequences of unsorted lengths. */
class RnnGoldenTest {
  private static final String EVERY_FILE =
      """
      GRU_bi_L1
      GRU_bi_L2_pre
      GRU_uni_L1
      GRU_uni_L2_pre
      LSTM_bi_L1
      LSTM_bi_L2_pre
      LSTM_uni_L1
      LSTM_uni_L2_pre
      RNN_bi_L1
      RNN_bi_L2_pre
      RNN_uni_L1
      RNN_uni_L2_pre
      """;

  @ParameterizedTest
  @CsvSource(textBlock = EVERY_FILE)
  void the_last_state_and_its_gradients_are_pytorchs(String name) {
    JsonObject golden = read(name);
    check(golden, RnnOutput.LAST, golden, "last_hidden", "grads_of_sum_last_hidden");
  }

  @ParameterizedTest
  @CsvSource(textBlock = EVERY_FILE)
  void all_states_and_their_gradients_are_pytorchs(String name) {
    JsonObject golden = read(name);
    JsonObject all = golden.getAsJsonObject("return_all");
    check(golden, RnnOutput.ALL, all, "output", "grads_of_sum_return_all_output");
  }

  /** A network of the first layers alone has as its last state what PyTorch says of that layer. */
  @ParameterizedTest
  @CsvSource(textBlock = EVERY_FILE)
  void the_last_state_of_every_layer_is_pytorchs(String name) {
    JsonObject golden = read(name);
    Tensor states = Golden.tensor(golden.getAsJsonObject("return_all").get("h_n"));
    Rnn whole = settings(golden);
    int directions = whole.bidirectional() ? 2 : 1;
    for (int layer = 0; layer < whole.numLayers(); layer++) {
      Rnn first =
          new Rnn(
              whole.rnnType(),
              whole.hiddenSize(),
              layer + 1,
              whole.bidirectional(),
              whole.preRnnLinearSize(),
              0,
              RnnOutput.LAST);
      Tensor got = run(golden, first).output();
      Tensor want = beside(states, layer * directions, directions);
      Closeness.assertClose("layer " + layer, got, want, BlockGolden.OUTPUT_LIMIT);
    }
  }

  /** States (rows, B, H) of a layer's directions to (B, directions * H). */
  private static Tensor beside(Tensor states, int row, int directions) {
    int batch = states.shape()[1];
    int hidden = states.shape()[2];
    float[] values = new float[batch * directions * hidden];
    for (int i = 0; i < values.length; i++) {
      int at = i % (directions * hidden);
      values[i] = states.at(row + at / hidden, i / (directions * hidden), at % hidden);
    }
    return new Tensor(values, batch, directions * hidden);
  }

  private static void check(
      JsonObject golden, RnnOutput output, JsonObject holder, String value, String gradients) {
    BlockRun run = run(golden, settings(golden).giving(output));
    JsonObject wanted = golden.getAsJsonObject(gradients);
    Closeness.assertClose(
        value, run.output(), Golden.tensor(holder.get(value)), BlockGolden.OUTPUT_LIMIT);
    Closeness.assertAllClose(
        "gradient of",
        run.parameterGradients(),
        Golden.tensors(wanted.getAsJsonObject("params")),
        BlockGolden.GRADIENT_LIMIT);
    Closeness.assertClose(
        "gradient of the input",
        run.inputGradients().get(0),
        Golden.tensor(wanted.getAsJsonObject("inputs").get("input")),
        BlockGolden.GRADIENT_LIMIT);
  }

  private static BlockRun run(JsonObject golden, Rnn rnn) {
    Tensor input = Golden.tensor(golden.get("input"));
    float[] lengths = Golden.floats(golden.get("lengths"));
    Shape sequence = new Shape(-1, input.shape()[2]);
    try (NDManager manager = NDManager.newBaseManager()) {
      Block block = rnn.create(Inputs.of("sequence", sequence));
      block.initialize(manager, DataType.FLOAT32, new Shape(1, -1, input.shape()[2]), new Shape(1));
      Map<String, Tensor> values = Golden.tensors(golden.getAsJsonObject("params"));
      values.keySet().retainAll(TorchParameters.values(block).keySet());
      TorchParameters.load(block, manager, values);
      return BlockRun.of(
          block, false, List.of(input, new Tensor(lengths, lengths.length)), NDArray::sum);
    }
  }

  private static Rnn settings(JsonObject golden) {
    JsonObject config = golden.getAsJsonObject("config");
    var before = config.get("pre_rnn_linear_size");
    return new Rnn(
        type(config.get("rnn_type").getAsString()),
        config.get("hidden_size").getAsInt(),
        config.get("num_layers").getAsInt(),
        config.get("bidirectional").getAsBoolean(),
        before == null || before.isJsonNull() ? 0 : before.getAsInt(),
        0,
        RnnOutput.LAST);
  }

  private static RnnType type(String name) {
    return Arrays.stream(RnnType.values())
        .filter(type -> type.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow();
  }

  private static JsonObject read(String name) {
    return Golden.resource("/goldens/rnn/" + name + "_0.json");
  }
}
