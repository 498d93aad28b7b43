package io.fovea.models;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import ai.djl.training.ParameterStore;
import io.fovea.data.Batch;
import io.fovea.data.Batches;
import io.fovea.data.DataModule;
import io.fovea.data.DataSignature;
import io.fovea.data.DataSummary;
import io.fovea.data.Stage;
import io.fovea.data.TargetStatistics;
import io.fovea.data.ValueTargets;
import io.fovea.layers.Conv1dBlock;
import io.fovea.layers.GlobalAveragePool;
import io.fovea.layers.VggBlock;
import io.fovea.network.BackboneSpec;
import io.fovea.optimizer.AdamW;
import io.fovea.scanpath.TargetNames;
import io.fovea.testing.RandomTensors;
import io.fovea.training.Callback;
import io.fovea.training.Regressor;
import io.fovea.training.Run;
import io.fovea.training.Trainer;
import io.fovea.training.TrainerSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every backbone over sequences learns two numbers at once. */
class SequenceRegressionTest {
  private static final int SIZE = 16;

  static Stream<Named<BackboneSpec>> backbones() {
    SimpleCnn cnn = new SimpleCnn(new VggBlock(4));
    Rnn states = new Rnn(RnnType.GRU, 16, 1).giving(RnnOutput.ALL);
    return Stream.<BackboneSpec>of(
            new Rnn(RnnType.LSTM, 24, 1),
            new Cnn1d(),
            new Tcn(),
            new TransformerEncoder(16, 4, 2),
            new SimpleCnn(new Conv1dBlock(16), new GlobalAveragePool()),
            new VitNet(cnn, new Rnn(RnnType.LSTM, 16, 1)),
            new VitNetCrossAttention(cnn, states),
            new VtNet(4, 8, 1, 20, 24, 20))
        .map(spec -> Named.of(spec.name(), spec));
  }

  @ParameterizedTest
  @MethodSource("backbones")
  void two_numbers_are_learned_from_scores_of_two(BackboneSpec backbone) {
    boolean images = backbone.name().startsWith("v");
    var data = new Numbers(Examples.random(SIZE, 5, images));
    List<Double> losses = new ArrayList<>();
    List<long[]> shapes = new ArrayList<>();
    Callback keep =
        new Callback() {
          @Override
          public void onTrainBatchEnd(Run run, int step, double loss) {
            losses.add(loss);
          }

          @Override
          public void onFitEnd(Run run) {
            shapes.add(scores(run, data));
          }
        };
    var settings = new TrainerSettings(30, -1, 1, 0, 1, false, false);
    try (Trainer trainer = Trainer.builder().settings(settings).seed(3).callback(keep).build()) {
      trainer.fit(new Regressor(8).create(backbone, new AdamW(0.01)), data);
    }
    assertThat(shapes).containsExactly(new long[] {SIZE, 2});
    assertThat(losses).hasSize(30).allMatch(Double::isFinite);
    double last = losses.subList(25, 30).stream().mapToDouble(loss -> loss).max().orElseThrow();
    assertThat(last).isLessThan(0.8 * losses.get(0));
  }

  private static long[] scores(Run run, Numbers data) {
    try (NDManager manager = NDManager.newBaseManager()) {
      var store = new ParameterStore(manager, false);
      var inputs = data.trainBatches(0).load(0, manager).inputs();
      return run.network().forward(store, inputs, false).singletonOrThrow().getShape().getShape();
    }
  }

  /** The examples with two numbers each in place of their class. */
  private record Numbers(Examples examples) implements DataModule {
    private static final float[] VALUES = RandomTensors.normal(new Random(8), SIZE, 2).values();

    @Override
    public void setup(Stage stage) {
      // The examples are there from the start.
    }

    @Override
    public DataSignature signature() {
      var standard = new TargetStatistics(List.of(0.0, 0.0), List.of(1.0, 1.0));
      return new DataSignature(
          examples.signature().inputs(),
          new TargetNames(List.of("first", "second")),
          Optional.of(standard));
    }

    @Override
    public DataSummary summary() {
      return examples.summary();
    }

    @Override
    public Batches trainBatches(int epoch) {
      return new Batches() {
        @Override
        public int count() {
          return 1;
        }

        @Override
        public int size(int index) {
          return SIZE;
        }

        @Override
        public Batch load(int index, NDManager manager) {
          int[] all = IntStream.range(0, SIZE).toArray();
          return new Batch(examples.arrays(manager, all), ValueTargets.of(2, VALUES));
        }
      };
    }

    @Override
    public Batches validationBatches() {
      return examples.validationBatches();
    }

    @Override
    public Batches testBatches() {
      return examples.testBatches();
    }
  }
}
