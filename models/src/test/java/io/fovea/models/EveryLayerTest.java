package io.fovea.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.types.Shape;
import io.fovea.data.ScanpathDataModule;
import io.fovea.layers.Conv1dBlock;
import io.fovea.layers.Dropout;
import io.fovea.layers.DscBlock;
import io.fovea.layers.Flatten;
import io.fovea.layers.GlobalAveragePool;
import io.fovea.layers.InceptionBlock;
import io.fovea.layers.LinearBlock;
import io.fovea.layers.MaxPool2d;
import io.fovea.layers.ResnetBlock;
import io.fovea.layers.VggBlock;
import io.fovea.network.Activation;
import io.fovea.network.CompositeBlock;
import io.fovea.network.Inputs;
import io.fovea.network.LayerSpec;
import io.fovea.source.simulated.SimulatedReaders;
import io.fovea.spec.FoveaException;
import io.fovea.spec.Part;
import io.fovea.spec.PartFinder;
import io.fovea.training.Callback;
import io.fovea.training.Classifier;
import io.fovea.training.Run;
import io.fovea.training.Trainer;
import io.fovea.training.TrainerSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One network of every layer there is, trained. */
class EveryLayerTest {
  private static final SimpleCnn CNN =
      new SimpleCnn(
          new VggBlock(6),
          new Dropout(0.1),
          new DscBlock(8),
          new MaxPool2d(2),
          new InceptionBlock(2, 2, 3, 2, 2, 1),
          new ResnetBlock(8),
          new GlobalAveragePool(),
          new LinearBlock(12, Activation.GELU, 0.2),
          new Flatten(),
          new LinearBlock(6));

  private final List<Double> losses = new ArrayList<>();
  private final List<Integer> arrays = new ArrayList<>();

  @Test
  void no_layer_is_missing_here() {
    var found = new PartFinder(LayerSpec.class.getClassLoader()).find(LayerSpec.class);
    assertThat(CNN.layers().stream().map(LayerSpec::name).collect(Collectors.toSet()))
        .isEqualTo(
            found.stream()
                .map(Part::name)
                .filter(layer -> !layer.equals(new Conv1dBlock().name())) // of sequences alone
                .collect(Collectors.toSet()));
  }

  @Test
  void they_train_together_and_leave_no_array_behind() {
    train(1);
    int half = losses.size() / 2;
    assertThat(losses).hasSizeGreaterThan(200).allSatisfy(loss -> assertThat(loss).isFinite());
    assertThat(mean(losses.subList(half, 2 * half))).isLessThan(mean(losses.subList(0, half)));
    assertThat(arrays).containsOnly(arrays.get(0));
  }

  @Test
  void the_seed_decides_what_is_dropped() {
    List<Double> first = train(5);
    assertThat(train(5)).isEqualTo(first);
    assertThat(train(6)).isNotEqualTo(first);
  }

  private List<Double> train(long seed) {
    losses.clear();
    Callback watch =
        new Callback() {
          @Override
          public void onTrainBatchEnd(Run run, int batch, double loss) {
            losses.add(loss);
          }

          @Override
          public void onTrainEpochEnd(Run run) {
            arrays.add(run.nativeArrays());
          }
        };
    var data =
        ScanpathDataModule.builder()
            .source(new SimulatedReaders(6, 6, 5, 1, 3))
            .input("images", new FixationGrid())
            .batchSize(4)
            .build();
    var settings = new TrainerSettings(40, 1000, 1, 1, 1, false, false);
    try (Trainer trainer =
        Trainer.builder().settings(settings).seed(seed).callback(watch).build()) {
      trainer.fit(new Classifier(5).create(CNN), data);
    }
    return List.copyOf(losses);
  }

  private static double mean(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  @Test
  void an_image_at_a_linear_block_is_refused_with_what_to_put_before_it() {
    var cnn = new SimpleCnn(new VggBlock(6), new LinearBlock(4));
    assertThatThrownBy(() -> cnn.create(Inputs.of("images", new Shape(1, 8, 8))))
        .isInstanceOf(FoveaException.class)
        .hasMessage(
            "layers[1] (linear_block): needs features or steps of features, got the image"
                + " (channels, height, width) (6, 8, 8): put global_average_pool or flatten before"
                + " it; it was 1x8x8 at the start, 6x8x8 after layers[0] (vgg_block)");
  }

  @Test
  void the_features_are_those_of_the_last_layer() {
    var made = (CompositeBlock) CNN.create(Inputs.of("images", new Shape(1, 8, 8)));
    assertThat(made.output()).isEqualTo(new Shape(6));
  }
}
