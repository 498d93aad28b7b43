package io.fovea.models;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import ai.djl.training.ParameterStore;
import io.fovea.layers.VggBlock;
import io.fovea.network.Activation;
import io.fovea.network.BackboneSpec;
import io.fovea.network.GazeNetwork;
import io.fovea.network.Inputs;
import io.fovea.optimizer.AdamW;
import io.fovea.testing.BlockRun;
import io.fovea.testing.TorchParameters;
import io.fovea.training.Callback;
import io.fovea.training.Classifier;
import io.fovea.training.Run;
import io.fovea.training.Trainer;
import io.fovea.training.TrainerSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Recurrent and fusion backbones in training, under the real trainer. */
class FusionTrainingTest {
  private static final SimpleCnn CNN = new SimpleCnn(new VggBlock(4));

  static Stream<Named<BackboneSpec>> backbones() {
    return Stream.<BackboneSpec>of(
            new Rnn(RnnType.RNN, 24, 1).bothWays(),
            new Rnn(RnnType.LSTM, 24, 2).after(8),
            new Rnn(RnnType.LSTM, 16, 2).bothWays(),
            new Rnn(RnnType.GRU, 24, 1),
            new VitNet(CNN, new Rnn(RnnType.LSTM, 16, 1)),
            new VitNet(
                CNN, new Rnn(RnnType.GRU, 16, 1).bothWays(), FusionMode.ADD, Activation.TANH, 24),
            new VitNetCrossAttention(CNN, new Rnn(RnnType.GRU, 16, 1).giving(RnnOutput.ALL)),
            new VtNet(6, 16, 1, 20, 24, 20))
        .map(spec -> Named.of(spec.toString(), spec));
  }

  private static Examples examples(BackboneSpec backbone, int size) {
    return Examples.random(size, 5, !(backbone instanceof Rnn));
  }

  @ParameterizedTest
  @MethodSource("backbones")
  void sixteen_random_scanpaths_are_learned_by_heart(BackboneSpec backbone) {
    List<Double> losses = new ArrayList<>();
    Callback keep =
        new Callback() {
          @Override
          public void onTrainBatchEnd(Run run, int step, double loss) {
            losses.add(loss);
          }
        };
    fit(backbone, examples(backbone, 16), 250, keep);
    assertThat(losses.get(0)).isGreaterThan(0.8);
    assertThat(losses.get(losses.size() - 1)).isLessThan(0.05);
  }

  @ParameterizedTest
  @MethodSource("backbones")
  void no_array_is_left_behind_by_a_step(BackboneSpec backbone) {
    List<Integer> counts = new ArrayList<>();
    Callback count =
        new Callback() {
          @Override
          public void onTrainBatchEnd(Run run, int step, double loss) {
            counts.add(run.nativeArrays());
          }
        };
    fit(backbone, examples(backbone, 4), 50, count);
    assertThat(counts).hasSize(50).containsOnly(counts.get(0));
  }

  private static void fit(BackboneSpec backbone, Examples examples, int epochs, Callback callback) {
    var settings = new TrainerSettings(epochs, -1, 1, 0, 1, false, false);
    try (Trainer trainer =
        Trainer.builder().settings(settings).seed(3).callback(callback).build()) {
      trainer.fit(new Classifier(8).create(backbone, new AdamW(0.01)), examples);
    }
  }

  @ParameterizedTest
  @MethodSource("backbones")
  void a_network_given_anothers_parameters_gives_the_same_scores(BackboneSpec backbone) {
    Examples examples = examples(backbone, 5);
    try (NDManager manager = NDManager.newBaseManager()) {
      GazeNetwork first = network(backbone, examples, manager);
      GazeNetwork second = network(backbone, examples, manager);
      float[] expected = scores(first, examples, manager);
      assertThat(scores(second, examples, manager)).isNotEqualTo(expected);
      TorchParameters.load(second, manager, TorchParameters.values(first));
      assertThat(scores(second, examples, manager)).isEqualTo(expected);
    }
  }

  private static GazeNetwork network(BackboneSpec spec, Examples examples, NDManager manager) {
    var network = new GazeNetwork(spec, Inputs.of(examples.signature()), List.of(7), 3);
    network.initialize(manager);
    return network;
  }

  private static float[] scores(GazeNetwork network, Examples examples, NDManager manager) {
    var batch = examples.arrays(manager, IntStream.range(0, 5).toArray());
    var store = new ParameterStore(manager, false);
    return BlockRun.tensor(network.forward(store, batch, false).singletonOrThrow()).values();
  }
}
