package io.fovea.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.data.ScanpathDataModule;
import io.fovea.data.ScanpathDataModuleBuilder;
import io.fovea.layers.MaxPool2d;
import io.fovea.layers.VggBlock;
import io.fovea.network.BackboneSpec;
import io.fovea.optimizer.AdamW;
import io.fovea.representations.FixationSequence;
import io.fovea.representations.Heatmap;
import io.fovea.source.simulated.SimulatedOrder;
import io.fovea.split.FirstCategoryUniqueSplit;
import io.fovea.training.Classifier;
import io.fovea.training.Trainer;
import io.fovea.training.TrainerSettings;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same fixations forward and backward in time, by simulated readers: an image of where they
 * looked cannot tell, whoever reads the sequence must, of people never seen before.
 */
class LearnsOrderTest {
  private static final SimpleCnn CNN =
      new SimpleCnn(new VggBlock(4), new MaxPool2d(2), new VggBlock(8), new MaxPool2d(2));

  static Stream<BackboneSpec> sequenceModels() {
    Rnn gru = new Rnn(RnnType.GRU, 32, 1);
    Rnn states = new Rnn(RnnType.GRU, 32, 1, false, 0, 0, RnnOutput.ALL);
    return Stream.of(
        new Rnn(RnnType.RNN, 32, 1),
        new Rnn(RnnType.LSTM, 32, 1),
        gru,
        new VitNet(CNN, gru),
        new VitNetCrossAttention(CNN, states),
        new VtNet(4, 8, 3, 16, 64, 32),
        new Cnn1d(),
        new Tcn(),
        new TransformerEncoder(32, 4, 2));
  }

  private static ScanpathDataModuleBuilder people() {
    return ScanpathDataModule.builder()
        .source(new SimulatedOrder(24, 6))
        .split(new FirstCategoryUniqueSplit(0.25))
        .batchSize(8)
        .seed(5);
  }

  private static double accuracy(BackboneSpec backbone, ScanpathDataModule data, int epochs) {
    var settings = new TrainerSettings(epochs, -1, 1000, 0, 1, false, false);
    try (Trainer trainer = Trainer.builder().settings(settings).seed(5).build()) {
      Map<String, Double> last =
          trainer.fit(new Classifier().create(backbone, new AdamW(2e-3)), data);
      return last.get("val_acc_step");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sequenceModels")
  void a_sequence_model_learns_the_order(BackboneSpec backbone) {
    boolean traced = backbone instanceof VtNet;
    ScanpathDataModuleBuilder data = people().input("sequence", FixationSequence.of("x", "y"));
    if (!backbone.name().matches("rnn|cnn_1d|tcn|transformer")) {
      data.input("images", traced ? new Heatmap(16, 16, false) : new Heatmap(12, 12, false));
    }
    assertThat(accuracy(backbone, data.build(), epochs(backbone)))
        .isGreaterThan(leastAccuracy(backbone));
  }

  /** Chance is 0.5; the transformer's last epochs vary by several points with the seed. */
  private static double leastAccuracy(BackboneSpec backbone) {
    return backbone.name().equals("transformer") ? 0.75 : 0.85;
  }

  /** Convolutions learn soonest, the transformer latest. */
  private static int epochs(BackboneSpec backbone) {
    return switch (backbone.name()) {
      case "transformer" -> 50;
      case "cnn_1d", "tcn" -> 10;
      case "vitnet", "vitnet_cross_attention" -> 12;
      default -> 30;
    };
  }

  @Test
  void an_image_of_the_places_cannot_tell() {
    ScanpathDataModule data = people().input("images", new Heatmap(12, 12, false)).build();
    assertThat(accuracy(CNN, data, 12)).isBetween(0.35, 0.65);
  }
}
