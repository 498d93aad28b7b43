package io.fovea.models;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import com.google.gson.JsonObject;
import io.fovea.models.TransformerEncoder.Output;
import io.fovea.models.TransformerEncoder.Positions;
import io.fovea.network.BackboneSpec;
import io.fovea.network.Inputs;
import io.fovea.network.StepNorm;
import io.fovea.network.StepPooling;
import io.fovea.representation.Tensor;
import io.fovea.testing.BlockGolden;
import io.fovea.testing.BlockRun;
import io.fovea.testing.Closeness;
import io.fovea.testing.Golden;
import io.fovea.testing.TorchParameters;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sequence backbones compute what PyTorch computes, under PyTorch's parameter names. */
class SequenceGoldenTest {
  static Stream<Arguments> goldens() {
    return Stream.of(
        Arguments.of(
            "transformer_0",
            new TransformerEncoder(8, 2, 2, 12, 0, Positions.NONE, 0, -1, Output.CLS)),
        Arguments.of(
            "cnn_1d_0", new Cnn1d(List.of(5, 4), 3, 2, Cnn1d.Pooling.AVERAGE_MAX, 0, List.of(6))),
        Arguments.of(
            "tcn_0", new Tcn(List.of(4, 4), 3, true, StepNorm.LAYER, 0, StepPooling.LAST)));
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void outputs_and_gradients_are_pytorchs(String name, BackboneSpec backbone) {
    JsonObject golden = Golden.resource("/goldens/sequences/" + name + ".json");
    Tensor input = Golden.tensor(golden.get("input"));
    float[] lengths = Golden.floats(golden.get("lengths"));
    try (NDManager manager = NDManager.newBaseManager()) {
      Inputs inputs = Inputs.of("fixations", new Shape(-1, input.shape()[2]));
      Block block = backbone.create(inputs);
      block.initialize(manager, DataType.FLOAT32, inputs.batchOfOne());
      TorchParameters.load(block, manager, Golden.tensors(golden.getAsJsonObject("params")));
      List<Tensor> batch = List.of(input, new Tensor(lengths, lengths.length));

      BlockRun run = BlockRun.of(block, false, batch, y -> y.square().sum());

      Closeness.assertClose(
          "output", run.output(), Golden.tensor(golden.get("output")), BlockGolden.OUTPUT_LIMIT);
      Closeness.assertAllClose(
          "gradient of",
          run.parameterGradients(),
          Golden.tensors(golden.getAsJsonObject("grads")),
          BlockGolden.GRADIENT_LIMIT);
      Closeness.assertClose(
          "gradient of the input",
          run.inputGradients().get(0),
          Golden.tensor(golden.get("input_grad")),
          BlockGolden.GRADIENT_LIMIT);
    }
  }
}
