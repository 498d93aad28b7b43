package io.fovea.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.fovea.layers.MaxPool2d;
import io.fovea.layers.ResnetBlock;
import io.fovea.layers.VggBlock;
import io.fovea.network.CompositeBlock;
import io.fovea.network.GazeNetwork;
import io.fovea.network.Inputs;
import io.fovea.network.LayerSpec;
import io.fovea.objective.ErrorCost;
import io.fovea.objective.RegressionLoss;
import io.fovea.representation.Tensor;
import io.fovea.testing.BlockGolden;
import io.fovea.testing.BlockRun;
import io.fovea.testing.Closeness;
import io.fovea.testing.Golden;
import io.fovea.testing.TorchParameters;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole networks compute what PyTorch computes, under PyTorch's parameter names. */
class GoldenParityTest {
  @Test
  void a_stack_of_layers_computes_what_pytorch_computes() {
    JsonObject golden = Golden.resource("/goldens/blocks/CNN_factory_0.json");
    SimpleCnn cnn = new SimpleCnn(new VggBlock(4), new MaxPool2d(2), new ResnetBlock(5));
    BlockGolden.check(golden, image -> cnn.create(Inputs.of("images", image)));
  }

  @Test
  void the_output_shape_is_reported_before_anything_runs() {
    SimpleCnn cnn = new SimpleCnn(new VggBlock(4), new MaxPool2d(2), new ResnetBlock(5));
    Shape image = new Shape(3, 9, 8);
    var made = (CompositeBlock) cnn.create(Inputs.of("images", image));
    assertThat(made.output()).isEqualTo(new Shape(5, 4, 4));
  }

  @ParameterizedTest
  @ValueSource(strings = {"classifier_0", "regressor_1"})
  void a_network_with_its_head_gives_pytorchs_scores(String name) {
    JsonObject golden = Golden.resource("/goldens/heads/" + name + ".json");
    try (NDManager manager = NDManager.newBaseManager()) {
      GazeNetwork network = network(golden);
      BlockGolden.loaded(golden, network, manager);
      Tensor input = Golden.tensor(golden.get("input"));
      BlockRun run = BlockRun.of(network, false, List.of(input), scores -> loss(golden, scores));
      Closeness.assertClose(
          "scores", run.output(), Golden.tensor(golden.get("output")), BlockGolden.OUTPUT_LIMIT);
      assertThat(run.loss()).isCloseTo(golden.get("loss").getAsDouble(), within(1e-5));
      Closeness.assertAllClose(
          "gradient of",
          run.parameterGradients(),
          Golden.tensors(golden.getAsJsonObject("grads_of_loss").getAsJsonObject("params")),
          BlockGolden.GRADIENT_LIMIT);
    }
  }

  /** Mean cross-entropy for the classifier, mean squared error for the regressor. */
  private static NDArray loss(JsonObject golden, NDArray scores) {
    NDArray target = scores.getManager().create(Golden.floats(golden.get("y")));
    if (golden.get("kind").getAsString().equals("classifier")) {
      NDArray chosen = target.oneHot(3).mul(scores.logSoftmax(1)); // (B, 3)
      return chosen.sum().div(-target.size());
    }
    return new ErrorCost(RegressionLoss.MSE).mean(scores, target.reshape(-1, 1));
  }

  private static GazeNetwork network(JsonObject golden) {
    JsonObject config = golden.getAsJsonObject("config");
    List<Integer> hidden = new ArrayList<>();
    config.getAsJsonArray("hidden_layers").forEach(size -> hidden.add(size.getAsInt()));
    Shape image = TorchParameters.shape(Golden.tensor(golden.get("input"))).slice(1);
    return new GazeNetwork(
        new SimpleCnn(layers(config.getAsJsonArray("backbone"))),
        Inputs.of("images", image),
        hidden,
        config.get("outputs").getAsInt());
  }

  private static List<LayerSpec> layers(JsonArray backbone) {
    List<LayerSpec> layers = new ArrayList<>();
    for (JsonElement layer : backbone) {
      int channels = layer.getAsJsonObject().get("out").getAsInt();
      boolean vgg = layer.getAsJsonObject().get("type").getAsString().equals("VGG_block");
      layers.add(vgg ? new VggBlock(channels) : new ResnetBlock(channels));
    }
    return layers;
  }
}
