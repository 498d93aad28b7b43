package example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import io.fovea.network.TorchNames;
import io.fovea.representation.Tensor;
import io.fovea.spec.FoveaException;
import io.fovea.spec.SettingException;
import io.fovea.testing.BlockRun;
import io.fovea.testing.Closeness;
import io.fovea.testing.RandomTensors;
import io.fovea.testing.TorchParameters;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqueezeExcitationTest {
  private static final double STEP = 1e-6;
  private NDManager manager;

  @BeforeEach
  void open() {
    manager = NDManager.newBaseManager();
  }

  @AfterEach
  void close() {
    manager.close();
  }

  private Block block(int seed, int reduction, Shape image) {
    Engine.getInstance().setRandomSeed(seed);
    Block block = new SqueezeExcitation(reduction).create(image);
    block.initialize(manager, DataType.FLOAT32, new Shape(1).addAll(image));
    return block;
  }

  private static Tensor tensor(int[] shape, double... values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      floats[i] = (float) values[i];
    }
    return new Tensor(floats, shape);
  }

  @Test
  void each_channel_is_scaled_by_its_gate() {
    Block block = block(1, 1, new Shape(2, 1, 3));
    TorchParameters.load(
        block,
        manager,
        Map.of(
            "fc1.weight", tensor(new int[] {2, 2}, 1, 0, 0, 1),
            "fc1.bias", tensor(new int[] {2}, 0, 0),
            "fc2.weight", tensor(new int[] {2, 2}, Math.log(3) / 2, 7, 0, 5),
            "fc2.bias", tensor(new int[] {2}, 0, -Math.log(4))));

    Tensor output =
        BlockRun.forward(block, false, List.of(tensor(new int[] {1, 2, 1, 3}, 1, 5, 0, -3, 1, -1)));

    // Means 2 and -1; the second dies in ReLU; scores ln 3 and -ln 4; gates 3/4 and 1/5.
    Closeness.assertClose(
        "output", output, tensor(new int[] {1, 2, 1, 3}, .75, 3.75, 0, -.6, .2, -.2), 1e-6);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void outputs_and_gradients_are_those_of_the_formula(int seed) {
    Block block = block(seed, 2, new Shape(5, 3, 2));
    Tensor image = RandomTensors.normal(new Random(seed), 1, 5, 3, 2);
    PlainGate plain = new PlainGate(TorchParameters.values(block));
    double[] pixels = PlainGate.doubles(image);

    BlockRun run = BlockRun.of(block, true, List.of(image), y -> y.mul(y).sum().div(2));

    Closeness.assertClose("output", run.output(), tensor(image.shape(), plain.apply(pixels)), 1e-6);
    assertGradient("image", run.inputGradients().get(0), pixels, plain, pixels);
    plain
        .parameters()
        .forEach(
            (name, values) ->
                assertGradient(name, run.parameterGradients().get(name), values, plain, pixels));
  }

  /** Against the formula's central differences. */
  private static void assertGradient(
      String what, Tensor gradient, double[] values, PlainGate plain, double[] pixels) {
    assertThat(gradient.values()).as(what).hasSize(values.length);
    for (int i = 0; i < values.length; i++) {
      double before = values[i];
      values[i] = before + STEP;
      double above = plain.loss(pixels);
      values[i] = before - STEP;
      double below = plain.loss(pixels);
      values[i] = before;
      assertThat((double) gradient.values()[i])
          .as("gradient of %s[%d]", what, i)
          .isCloseTo((above - below) / (2 * STEP), within(1e-5));
    }
  }

  @Test
  void parameters_carry_the_papers_shapes_with_at_least_one_hidden_unit() {
    Block block = block(1, 4, new Shape(10, 2, 2));
    assertThat(TorchNames.of(block))
        .containsOnlyKeys("fc1.weight", "fc1.bias", "fc2.weight", "fc2.bias");
    assertThat(TorchNames.of(block).get("fc1.weight").getShape()).isEqualTo(new Shape(3, 10));
    assertThat(TorchNames.of(block).get("fc2.weight").getShape()).isEqualTo(new Shape(10, 3));
    assertThat(new SqueezeExcitation(16).hidden(1)).isEqualTo(1);
  }

  @Test
  void what_is_no_image_and_a_reduction_below_one_are_refused() {
    assertThatThrownBy(() -> new SqueezeExcitation().create(new Shape(12)))
        .isInstanceOf(FoveaException.class)
        .hasMessage("needs an image (channels, height, width) of a fixed size, got (12)");
    assertThatThrownBy(() -> new SqueezeExcitation(0))
        .isInstanceOf(SettingException.class)
        .hasMessage("reduction must be > 0, got 0");
  }
}
