package io.fovea.models;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.fovea.network.GazeNetwork;
import io.fovea.network.Inputs;
import io.fovea.network.Inputs.Input;
import io.fovea.network.ModelSummary;
import io.fovea.network.TorchNames;
import io.fovea.representation.Tensor;
import io.fovea.testing.BlockRun;
import io.fovea.testing.RandomTensors;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VtNetTest {
  /** Convolutions, the image's linear layer, the GRU, the fusing layer, the head of two classes. */
  private static final long BY_HAND =
      (6 * (25 + 1))
          + (16 * (6 * 25 + 1))
          + (50 * (16 * 34 * 34 + 1))
          + (3 * 256 * (2 + 256 + 2))
          + (20 * (306 + 1))
          + (2 * (20 + 1));

  @ParameterizedTest
  @ValueSource(longs = {150, -1})
  void the_papers_network_has_the_papers_sizes(long steps) {
    Inputs inputs =
        new Inputs(
            List.of(
                new Input("trace", new Shape(1, 150, 150)),
                new Input("gaze", new Shape(steps, 2))));
    try (NDManager manager = NDManager.newBaseManager()) {
      var network = new GazeNetwork(new VtNet(), inputs, List.of(), 2);
      network.initialize(manager);
      assertThat(ModelSummary.of(network).total().all()).isEqualTo(BY_HAND).isEqualTo(1_133_284);
      assertThat(TorchNames.of(network).get("backbone.cnn.fc.weight").getShape())
          .isEqualTo(new Shape(50, 18496));
      assertThat(TorchNames.of(network).get("backbone.fusion.weight").getShape())
          .isEqualTo(new Shape(20, 306));
      Random random = new Random(2);
      Tensor trace = RandomTensors.normal(random, 2, 1, 150, 150);
      Tensor gaze = RandomTensors.normal(random, 2, 150, 2);
      Tensor lengths = new Tensor(new float[] {150, 20}, 2);
      List<Tensor> batch = steps == 150 ? List.of(trace, gaze) : List.of(trace, gaze, lengths);
      assertThat(BlockRun.forward(network, false, batch).shape()).containsExactly(2, 2);
    }
  }
}
