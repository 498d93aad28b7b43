package example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import io.fovea.network.CompositeBlock;
import io.fovea.network.FunctionBlock;
import io.fovea.network.Inputs;
import io.fovea.network.Inputs.Input;
import io.fovea.network.LayerSpec;
import io.fovea.network.TorchNames;
import io.fovea.representation.Tensor;
import io.fovea.spec.FoveaException;
import io.fovea.spec.SettingException;
import io.fovea.testing.BlockRun;
import java.util.List;
import org.junit.jupiter.api.Test;

class GlobalAverageCnnTest {
  /** A layer without parameters: x -> 2 x + 1. */
  public record Affine() implements LayerSpec {
    @Override
    public String name() {
      return "test.affine";
    }

    @Override
    public Block create(Shape input) {
      return new FunctionBlock("Affine", x -> x.mul(2).add(1), shape -> shape);
    }
  }

  /** A layer after which there is no image. */
  public record Flat() implements LayerSpec {
    @Override
    public String name() {
      return "test.flat";
    }

    @Override
    public Block create(Shape input) {
      return FunctionBlock.flatten();
    }
  }

  private static final Inputs IMAGE = Inputs.of("images", new Shape(2, 2, 3));

  @Test
  void the_features_are_each_channels_mean_after_the_layers() {
    Block block = new GlobalAverageCnn(new Affine()).create(IMAGE);
    Tensor images = // means 2 and -1, then 0.5 and 4
        new Tensor(
            new float[] {
              1, 5, 0, 2, 2, 2, -3, 1, -1, -1, -1, -1, 0, 0, 0, 1, 1, 1, 9, 3, 3, 3, 3, 3
            },
            2,
            2,
            2,
            3);

    Tensor features = BlockRun.forward(block, false, List.of(images));

    assertThat(features).isEqualTo(new Tensor(new float[] {5, -1, 2, 9}, 2, 2));
    assertThat(CompositeBlock.shapeAfter(block, new Shape(2, 2, 3))).isEqualTo(new Shape(2));
  }

  @Test
  void the_gradient_is_spread_evenly_over_the_pixels() {
    Block block = new GlobalAverageCnn(new Affine()).create(Inputs.of("i", new Shape(1, 2, 2)));
    Tensor image = new Tensor(new float[] {1, 2, 3, 4}, 1, 1, 2, 2);

    BlockRun run = BlockRun.of(block, true, List.of(image), y -> y.mul(y).sum());

    // mean m = 2 * 2.5 + 1 = 6; d(m^2)/dx = 2 m * 2 / 4
    assertThat(run.loss()).isEqualTo(36);
    assertThat(run.inputGradients().get(0).values()).containsOnly(6);
  }

  @Test
  void the_image_is_found_among_other_inputs() {
    Inputs inputs =
        new Inputs(List.of(new Input("words", new Shape(3)), new Input("map", new Shape(1, 1, 2))));
    Block block = new GlobalAverageCnn(new Affine()).create(inputs);
    Tensor words = new Tensor(new float[] {7, 8, 9}, 1, 3);
    Tensor map = new Tensor(new float[] {1, 4}, 1, 1, 1, 2);

    assertThat(BlockRun.forward(block, false, List.of(words, map)).values()).containsExactly(6);
  }

  @Test
  void parameters_are_named_by_the_layers_place() {
    Block block =
        new GlobalAverageCnn(new Convolution(4, 1), new SqueezeExcitation()).create(IMAGE);

    assertThat(TorchNames.of(block).keySet())
        .contains("0.conv.weight", "0.bn.running_mean", "1.fc1.weight", "1.fc2.bias");
  }

  @Test
  void a_layer_that_does_not_fit_is_named() {
    GlobalAverageCnn cnn = new GlobalAverageCnn(new Convolution(4, 1), new Convolution(4, 3));

    assertThatThrownBy(() -> cnn.create(IMAGE))
        .isInstanceOf(FoveaException.class)
        .hasMessage(
            "layers[1] (test.convolution): the image 2x3 is too small for kernel_size 3 with"
                + " padding 0");
  }

  @Test
  void a_layer_that_leaves_no_image_is_named() {
    assertThatThrownBy(() -> new GlobalAverageCnn(new Affine(), new Flat()).create(IMAGE))
        .isInstanceOf(FoveaException.class)
        .hasMessage(
            "what comes after layers[1] (test.flat) needs an image (channels, height, width) of a"
                + " fixed size, got (12)");
  }

  @Test
  void no_layers_and_no_image_are_refused() {
    assertThatThrownBy(() -> new GlobalAverageCnn().create(IMAGE))
        .isInstanceOf(SettingException.class)
        .hasMessage("layers must not be empty, got []");
    assertThatThrownBy(
            () -> new GlobalAverageCnn(new Affine()).create(Inputs.of("gaze", new Shape(9, 3))))
        .isInstanceOf(FoveaException.class)
        .hasMessage("needs exactly one image input (channels, height, width), got gaze (9, 3)");
  }
}
