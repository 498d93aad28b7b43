package io.fovea.models;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.training.ParameterStore;
import io.fovea.layers.Conv1dBlock;
import io.fovea.layers.GlobalAveragePool;
import io.fovea.models.TransformerEncoder.Output;
import io.fovea.models.TransformerEncoder.Positions;
import io.fovea.network.BackboneSpec;
import io.fovea.network.GazeNetwork;
import io.fovea.network.Inputs;
import io.fovea.network.StepNorm;
import io.fovea.network.StepPooling;
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

/** Backbones over sequences in training, under the real trainer. */
class SequenceTrainingTest {
  private static final Examples EXAMPLES = Examples.random(16, 5, false);

  static Stream<Named<BackboneSpec>> backbones() {
    return Stream.concat(withoutDropout(), withDropout());
  }

  static Stream<Named<BackboneSpec>> withoutDropout() {
    return Stream.<BackboneSpec>of(
            new Cnn1d(List.of(20, 20), 3, 2, Cnn1d.Pooling.AVERAGE_MAX, 0, List.of(20)),
            new Tcn(List.of(16, 16), 3, false, StepNorm.BATCH, 0, StepPooling.AVERAGE),
            new Tcn(List.of(16, 16), 3, true, StepNorm.LAYER, 0, StepPooling.LAST),
            new TransformerEncoder(16, 4, 2, 32, 0, Positions.SINUSOIDAL, 0, -1, Output.CLS),
            new TransformerEncoder(16, 2, 1, 32, 0, Positions.LEARNED, 20, -1, Output.MEAN),
            new TransformerEncoder(16, 2, 1, 32, 0, Positions.TIME, 0, 2, Output.CLS),
            new SimpleCnn(
                new Conv1dBlock(16),
                new Conv1dBlock(16, 2, 2, Conv1dBlock.Padding.CAUSAL, 2, StepNorm.LAYER),
                new GlobalAveragePool()))
        .map(spec -> Named.of(spec.toString(), spec));
  }

  static Stream<Named<BackboneSpec>> withDropout() {
    return Stream.<BackboneSpec>of(new Cnn1d(), new Tcn(), new TransformerEncoder(16, 4, 2))
        .map(spec -> Named.of(spec.toString(), spec));
  }

  @ParameterizedTest
  @MethodSource("withoutDropout")
  void sixteen_random_scanpaths_are_learned_by_heart(BackboneSpec backbone) {
    List<Double> losses = losses(backbone, 200);
    assertThat(losses.get(0)).isGreaterThan(0.8);
    assertThat(losses.get(losses.size() - 1)).isLessThan(0.05);
  }

  @ParameterizedTest
  @MethodSource("backbones")
  void the_same_seed_trains_the_same(BackboneSpec backbone) {
    assertThat(losses(backbone, 5)).isEqualTo(losses(backbone, 5));
  }

  @ParameterizedTest
  @MethodSource("backbones")
  void no_array_is_left_behind_by_a_step(BackboneSpec backbone) {
    List<Double> counts = new ArrayList<>();
    fit(backbone, 50, (run, loss) -> counts.add((double) run.nativeArrays()));
    assertThat(counts).hasSize(50).containsOnly(counts.get(0));
  }

  private static List<Double> losses(BackboneSpec backbone, int epochs) {
    List<Double> losses = new ArrayList<>();
    fit(backbone, epochs, (run, loss) -> losses.add(loss));
    return losses;
  }

  /** Told of each step. */
  private interface Step {
    void after(Run run, double loss);
  }

  private static void fit(BackboneSpec backbone, int epochs, Step each) {
    Callback callback =
        new Callback() {
          @Override
          public void onTrainBatchEnd(Run run, int step, double loss) {
            each.after(run, loss);
          }
        };
    var settings = new TrainerSettings(epochs, -1, 1, 0, 1, false, false);
    try (Trainer trainer =
        Trainer.builder().settings(settings).seed(3).callback(callback).build()) {
      trainer.fit(new Classifier(8).create(backbone, new AdamW(0.01)), EXAMPLES);
    }
  }

  @ParameterizedTest
  @MethodSource("withDropout")
  void dropout_is_for_training_alone(BackboneSpec backbone) {
    try (NDManager manager = NDManager.newBaseManager()) {
      GazeNetwork network = network(backbone, manager);
      assertThat(scores(network, manager, false)).isEqualTo(scores(network, manager, false));
      assertThat(scores(network, manager, true)).isNotEqualTo(scores(network, manager, true));
    }
  }

  @ParameterizedTest
  @MethodSource("backbones")
  void a_network_given_anothers_parameters_gives_the_same_scores(BackboneSpec backbone) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Engine.getInstance().setRandomSeed(7);
      GazeNetwork first = network(backbone, manager);
      GazeNetwork second = network(backbone, manager);
      float[] expected = scores(first, manager, false);
      assertThat(scores(second, manager, false)).isNotEqualTo(expected);
      TorchParameters.load(second, manager, TorchParameters.values(first));
      assertThat(scores(second, manager, false)).isEqualTo(expected);
    }
  }

  private static GazeNetwork network(BackboneSpec spec, NDManager manager) {
    var network = new GazeNetwork(spec, Inputs.of(EXAMPLES.signature()), List.of(7), 3);
    network.initialize(manager);
    return network;
  }

  private static float[] scores(GazeNetwork network, NDManager manager, boolean training) {
    var batch = EXAMPLES.arrays(manager, IntStream.range(0, 16).toArray());
    var store = new ParameterStore(manager, false);
    return BlockRun.tensor(network.forward(store, batch, training).singletonOrThrow()).values();
  }
}
