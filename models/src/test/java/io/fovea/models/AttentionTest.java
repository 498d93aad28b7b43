package io.fovea.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import io.fovea.layers.VggBlock;
import io.fovea.network.GazeNetwork;
import io.fovea.network.Inputs;
import io.fovea.network.TorchNames;
import io.fovea.representation.Tensor;
import io.fovea.testing.BlockRun;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttentionTest {
  private static final VitNetCrossAttention BACKBONE =
      new VitNetCrossAttention(
          new SimpleCnn(new VggBlock(3)), new Rnn(RnnType.GRU, 5, 1).giving(RnnOutput.ALL));

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void weights_sum_to_one_over_the_real_steps_and_are_zero_at_padding(int seed) {
    Examples examples = Examples.random(6, seed, true);
    try (NDManager manager = NDManager.newBaseManager()) {
      Attentive attentive = (Attentive) network(examples, manager).members().get(0).block();
      var batch = examples.arrays(manager, IntStream.range(0, 6).toArray());
      int[] lengths = batch.get(1).toIntArray();
      Tensor weights =
          BlockRun.tensor(attentive.attention(new ParameterStore(manager, false), batch));
      assertThat(weights.shape()).containsExactly(6, 8, 10);
      for (int i = 0; i < 6 * 8; i++) {
        check(weights, i / 8, i % 8, lengths[i / 8]);
      }
    }
  }

  private static void check(Tensor weights, int sequence, int head, int length) {
    double sum = 0;
    for (int step = 0; step < 10; step++) {
      float weight = weights.at(sequence, head, step);
      if (step < length) {
        assertThat(weight).isPositive();
      } else {
        assertThat(weight).isZero();
      }
      sum += weight;
    }
    assertThat(sum).isCloseTo(1, within(1e-5));
  }

  /** The peer ran its image network twice per step. */
  @Test
  void every_parameter_is_used_once_per_step_but_the_projection_of_states() {
    Examples examples = Examples.random(4, 9, true);
    try (NDManager manager = NDManager.newBaseManager()) {
      Block network = network(examples, manager);
      Map<Parameter, Integer> asked = new HashMap<>();
      var store =
          new ParameterStore(manager, false) {
            @Override
            public NDArray getValue(Parameter parameter, Device device, boolean training) {
              asked.merge(parameter, 1, Integer::sum);
              return super.getValue(parameter, device, training);
            }
          };
      network.forward(store, examples.arrays(manager, 0, 1, 2, 3), true);
      var named = TorchNames.of(network);
      named.forEach(
          (name, parameter) -> {
            // Batch normalisation also tells its mean of the bias before it.
            int most = name.contains("rnn_proj") || name.endsWith("running_mean") ? 2 : 1;
            assertThat(asked.get(parameter)).as(name).isBetween(1, most);
          });
    }
  }

  private static GazeNetwork network(Examples examples, NDManager manager) {
    var network = new GazeNetwork(BACKBONE, Inputs.of(examples.signature()), List.of(), 3);
    network.initialize(manager);
    return network;
  }
}
