package io.fovea.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.core.Linear;
import io.fovea.layers.Dropout;
import io.fovea.layers.LinearBlock;
import io.fovea.layers.MaxPool2d;
import io.fovea.layers.ResnetBlock;
import io.fovea.layers.VggBlock;
import io.fovea.network.CompositeBlock;
import io.fovea.network.FunctionBlock;
import io.fovea.network.GazeNetwork;
import io.fovea.network.Inputs;
import io.fovea.network.Inputs.Input;
import io.fovea.network.LayerSpec;
import io.fovea.network.ModelSummary;
import io.fovea.network.TorchNames;
import io.fovea.representation.Tensor;
import io.fovea.spec.FoveaException;
import io.fovea.spec.SettingException;
import io.fovea.testing.BlockRun;
import io.fovea.testing.RandomTensors;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SimpleCnnTest {
  private static final SimpleCnn TUTORIAL =
      new SimpleCnn(new VggBlock(10), new VggBlock(10), new ResnetBlock(10), new ResnetBlock(10));

  /** A third party's layer: doubles the width by mirroring, built on nothing but the SPI. */
  record Mirror() implements LayerSpec {
    @Override
    public String name() {
      return "acme.mirror";
    }

    @Override
    public Block create(Shape input) {
      return new FunctionBlock(
          "Mirror",
          x -> x.concat(x.flip(3), 3),
          image -> new Shape(image.get(0), image.get(1), 2 * image.get(2)));
    }
  }

  /** A third party's layer that does not look at the size of its input. */
  record Crop(int border) implements LayerSpec {
    @Override
    public String name() {
      return "acme.crop";
    }

    @Override
    public Block create(Shape input) {
      return new FunctionBlock(
          "Crop",
          x -> x.get(":, :, %1$d:-%1$d, %1$d:-%1$d".formatted(border)),
          i -> new Shape(i.get(0), i.get(1) - 2L * border, i.get(2) - 2L * border));
    }
  }

  @Test
  void the_layer_at_which_the_image_became_too_small_is_named_with_the_sizes_along_the_way() {
    SimpleCnn cnn =
        new SimpleCnn(new VggBlock(10), new MaxPool2d(4), new MaxPool2d(4), new MaxPool2d(2));
    assertThatThrownBy(() -> cnn.create(Inputs.of("images", new Shape(4, 16, 16))))
        .isInstanceOf(FoveaException.class)
        .hasMessage(
            "layers[3] (max_pool_2d): the image 1x1 is too small for kernel_size 2 with padding 0;"
                + " it was 4x16x16 at the start, 10x16x16 after layers[0] (vgg_block), 10x4x4 after"
                + " layers[1] (max_pool_2d), 10x1x1 after layers[2] (max_pool_2d)");
  }

  @Test
  void a_third_partys_layer_that_leaves_nothing_of_the_image_is_named_too() {
    SimpleCnn cnn = new SimpleCnn(new Crop(2), new Crop(3));
    assertThatThrownBy(() -> cnn.create(Inputs.of("images", new Shape(1, 9, 12))))
        .isInstanceOf(FoveaException.class)
        .hasMessage(
            "layers[1] (acme.crop): the image 1x5x8 is too small, the output would be 1x-1x2; it"
                + " was 1x9x12 at the start, 1x5x8 after layers[0] (acme.crop)");
  }

  @Test
  void a_third_partys_layer_works_among_the_others() {
    SimpleCnn cnn = new SimpleCnn(new VggBlock(3), new Mirror(), new ResnetBlock(2));
    try (NDManager manager = NDManager.newBaseManager()) {
      var network = new GazeNetwork(cnn, Inputs.of("images", new Shape(1, 4, 5)), List.of(), 2);
      network.initialize(manager);
      assertThat(network.members().get(0).output()).isEqualTo(new Shape(2, 4, 10));
      Tensor images = RandomTensors.normal(new Random(7), 3, 1, 4, 5);
      assertThat(BlockRun.forward(network, false, List.of(images)).shape()).containsExactly(3, 2);
    }
  }

  @Test
  void the_image_is_found_among_other_inputs() {
    Inputs inputs =
        new Inputs(
            List.of(
                new Input("sequence", new Shape(-1, 3)), new Input("images", new Shape(2, 6, 6))));
    try (NDManager manager = NDManager.newBaseManager()) {
      var network = new GazeNetwork(new SimpleCnn(new VggBlock(3)), inputs, List.of(), 4);
      network.initialize(manager);
      Tensor sequence = RandomTensors.normal(new Random(1), 5, 7, 3);
      Tensor images = RandomTensors.normal(new Random(2), 5, 2, 6, 6);
      Tensor lengths = new Tensor(new float[] {7, 1, 3, 7, 2}, 5);
      Tensor scores = BlockRun.forward(network, false, List.of(sequence, lengths, images));
      assertThat(scores.shape()).containsExactly(5, 4);
      Tensor others = RandomTensors.normal(new Random(3), 5, 7, 3);
      assertThat(BlockRun.forward(network, false, List.of(others, lengths, images)))
          .isEqualTo(scores);
    }
  }

  @Test
  void what_it_could_not_choose_between_is_listed() {
    Inputs two =
        new Inputs(List.of(new Input("features", new Shape(20)), new Input("more", new Shape(3))));
    assertThatThrownBy(() -> TUTORIAL.create(two))
        .isInstanceOf(FoveaException.class)
        .hasMessage("needs exactly one vector input (features), got features (20), more (3)");
    assertThatThrownBy(() -> TUTORIAL.create(new Inputs(List.of())))
        .isInstanceOf(FoveaException.class)
        .hasMessageStartingWith("needs exactly one image input (channels, height, width), got ");
  }

  @Test
  void a_vector_goes_through_layers_that_take_features() {
    Inputs inputs = Inputs.of("features", new Shape(20));
    Block block =
        new SimpleCnn(new LinearBlock(7), new Dropout(), new LinearBlock(5)).create(inputs);
    try (NDManager manager = NDManager.newBaseManager()) {
      block.initialize(manager, DataType.FLOAT32, new Shape(1, 20));
      Tensor batch = RandomTensors.normal(new Random(3), 4, 20);
      assertThat(BlockRun.forward(block, false, List.of(batch)).shape()).containsExactly(4, 5);
    }
    assertThatThrownBy(() -> TUTORIAL.create(inputs))
        .isInstanceOf(FoveaException.class)
        .hasMessageContaining("(20)");
  }

  @Test
  void no_layer_at_all_is_refused() {
    Inputs inputs = Inputs.of("images", new Shape(1, 4, 4));
    assertThatThrownBy(() -> new SimpleCnn().create(inputs))
        .isInstanceOf(SettingException.class)
        .hasMessage("layers must not be empty, got []");
  }

  @Test
  void the_tutorials_network_has_the_tutorials_parameters() {
    try (NDManager manager = NDManager.newBaseManager()) {
      var network = new GazeNetwork(TUTORIAL, tutorialInputs(), List.of(25), 3);
      network.initialize(manager);

      ModelSummary summary = ModelSummary.of(network);

      assertThat(TorchNames.of(network)).hasSize(40);
      assertThat(summary.total()).isEqualTo(new ModelSummary.Size(69_143, 69_263));
      assertThat(summary.text())
          .isEqualTo(
              """
      layer         kind          output        trainable     all     KB
      backbone.0    vgg_block     (10, 16, 16)        390     410    1.6
      backbone.1    vgg_block     (10, 16, 16)        930     950    3.7
      backbone.2    resnet_block  (10, 16, 16)      1,860   1,900    7.4
      backbone.3    resnet_block  (10, 16, 16)      1,860   1,900    7.4
      head.flatten  Flatten       (2560)                0       0    0.0
      head.0        Linear        (25)             64,025  64,025  250.1
      head.1        ReLU          (25)                  0       0    0.0
      head.2        Linear        (3)                  78      78    0.3
      total                                        69,143  69,263  270.6""");
    }
  }

  @Test
  void more_than_a_hundred_layers_keep_pytorchs_numbers() {
    List<LayerSpec> layers = new ArrayList<>();
    for (int i = 0; i < 103; i++) {
      layers.add(new VggBlock(1, 1, 1, 0, 1, 1, false));
    }
    CompositeBlock cnn =
        (CompositeBlock) new SimpleCnn(layers).create(Inputs.of("images", new Shape(1, 1, 1)));
    assertThat(TorchNames.of(cnn).keySet())
        .hasSize(103 * 5)
        .contains("0.conv.weight", "8.bn.bias", "9.conv.weight", "10.conv.weight")
        .contains("98.bn.weight", "99.bn.weight", "100.bn.weight", "102.bn.running_var")
        .allMatch(name -> name.matches("\\d+\\.(conv\\.weight|bn\\.(weight|bias|running_\\w+))"));
  }

  @Test
  void a_layer_of_djls_own_has_pytorchs_names_too() {
    LayerSpec linear = new DjlLinear();
    Block cnn = new SimpleCnn(linear).create(Inputs.of("images", new Shape(1, 2, 3)));
    assertThat(TorchNames.of(cnn).keySet()).containsExactly("0.weight", "0.bias");
  }

  /** A linear layer over each row, as a third party might make it. */
  record DjlLinear() implements LayerSpec {
    @Override
    public String name() {
      return "acme.rows";
    }

    @Override
    public Block create(Shape input) {
      return Linear.builder().setUnits(4).build();
    }
  }

  private static Inputs tutorialInputs() {
    return Inputs.of("images", new Shape(4, 16, 16));
  }
}
