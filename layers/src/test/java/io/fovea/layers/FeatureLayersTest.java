package io.fovea.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import io.fovea.network.Activation;
import io.fovea.network.Chain;
import io.fovea.network.CompositeBlock;
import io.fovea.network.LayerSpec;
import io.fovea.representation.Tensor;
import io.fovea.testing.BlockRun;
import io.fovea.testing.RandomTensors;
import io.fovea.testing.TorchParameters;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Layers that make or take features, against the formulas computed in plain Java. */
class FeatureLayersTest {
  private static Block initialized(LayerSpec layer, NDManager manager, Tensor input) {
    Shape batch = TorchParameters.shape(input);
    Block block = layer.create(batch.slice(1));
    block.initialize(manager, DataType.FLOAT32, batch);
    return block;
  }

  private static Tensor output(LayerSpec layer, Tensor input) {
    try (NDManager manager = NDManager.newBaseManager()) {
      return BlockRun.forward(initialized(layer, manager, input), false, List.of(input));
    }
  }

  @Test
  void the_pool_is_each_channels_mean_and_spreads_its_gradient_evenly() {
    Tensor input = RandomTensors.normal(new Random(1), 3, 4, 5, 6);
    float[] values = input.values();
    try (NDManager manager = NDManager.newBaseManager()) {
      Block block = initialized(new GlobalAveragePool(), manager, input);
      BlockRun run = BlockRun.of(block, true, List.of(input), NDArray::sum);

      assertThat(run.output().shape()).isEqualTo(new int[] {3, 4});
      for (int channel = 0; channel < 12; channel++) {
        double sum = 0;
        for (int i = 0; i < 30; i++) {
          sum += values[channel * 30 + i];
        }
        assertThat((double) run.output().values()[channel]).isCloseTo(sum / 30, within(1e-6));
      }
      for (float gradient : run.inputGradients().get(0).values()) {
        assertThat(gradient).isCloseTo(1 / 30f, within(1e-7f));
      }
    }
  }

  @Test
  void flattening_keeps_the_numbers_and_their_order() {
    Tensor input = RandomTensors.normal(new Random(2), 3, 4, 5, 6);
    assertThat(output(new Flatten(), input)).isEqualTo(new Tensor(input.values(), 3, 120));
  }

  @ParameterizedTest
  @EnumSource
  void a_linear_block_computes_each_step_for_itself(Activation activation) {
    Tensor input = RandomTensors.normal(new Random(3), 2, 5, 4); // (B, T, F)
    try (NDManager manager = NDManager.newBaseManager()) {
      Engine.getInstance().setRandomSeed(3);
      Block block = initialized(new LinearBlock(3, activation, 0.5), manager, input);
      Map<String, Tensor> weights = TorchParameters.values(block);
      assertThat(weights).containsOnlyKeys("linear.weight", "linear.bias");

      Tensor output = BlockRun.forward(block, false, List.of(input));

      assertThat(output.shape()).isEqualTo(new int[] {2, 5, 3});
      for (int step = 0; step < 10; step++) {
        for (int unit = 0; unit < 3; unit++) {
          double want = function(activation).applyAsDouble(linear(weights, input, step, unit));
          assertThat((double) output.values()[step * 3 + unit]).isCloseTo(want, within(2e-6));
        }
      }
    }
  }

  private static double linear(Map<String, Tensor> weights, Tensor input, int step, int unit) {
    double sum = weights.get("linear.bias").values()[unit];
    float[] weight = weights.get("linear.weight").values();
    for (int i = 0; i < 4; i++) {
      sum += (double) weight[unit * 4 + i] * input.values()[step * 4 + i];
    }
    return sum;
  }

  private static DoubleUnaryOperator function(Activation activation) {
    return switch (activation) {
      case RELU -> x -> Math.max(x, 0);
      case GELU -> x -> x * normalDistribution(x);
      case TANH -> Math::tanh;
      case NONE -> x -> x;
    };
  }

  /** 1/2 + phi(x) (x + x^3/3 + x^5/(3*5) + ...), exact for the few units that x is from 0. */
  private static double normalDistribution(double x) {
    double term = x;
    double sum = x;
    for (int i = 3; i < 200; i += 2) {
      term *= x * x / i;
      sum += term;
    }
    return 0.5 + sum * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
  }

  @Test
  void gelu_is_not_the_approximation_by_tanh() {
    // At 2 the two differ by 2e-4.
    assertThat(2 * normalDistribution(2)).isCloseTo(1.9544997, within(1e-7));
    try (NDManager manager = NDManager.newBaseManager()) {
      assertThat(Activation.GELU.of(manager.create(2f)).getFloat())
          .isCloseTo(1.9544997f, within(2e-6f));
    }
  }

  @Test
  void dropout_stands_behind_the_activation_and_only_in_training() {
    Tensor input = RandomTensors.normal(new Random(5), 64, 8);
    try (NDManager manager = NDManager.newBaseManager()) {
      Engine.getInstance().setRandomSeed(5);
      Block block = initialized(new LinearBlock(16, Activation.TANH, 0.5), manager, input);
      float[] kept = BlockRun.forward(block, false, List.of(input)).values();
      float[] dropped = BlockRun.forward(block, true, List.of(input)).values();
      int zeros = 0;
      for (int i = 0; i < kept.length; i++) {
        zeros += dropped[i] == 0 ? 1 : 0;
        // The other way round the numbers would stay below 1.
        assertThat(dropped[i]).isEqualTo(dropped[i] == 0 ? dropped[i] : 2 * kept[i]);
      }
      assertThat(zeros / (double) kept.length).isCloseTo(0.5, within(0.1));
    }
  }

  @Test
  void a_linear_block_takes_sequences_of_any_length() {
    LayerSpec layer = new LinearBlock(3, Activation.GELU, 0.5);
    Shape steps = new Shape(-1, 4);
    assertThat(CompositeBlock.shapeAfter(layer.create(steps), steps)).isEqualTo(new Shape(-1, 3));
    try (NDManager manager = NDManager.newBaseManager()) {
      Block block = layer.create(steps);
      block.initialize(manager, DataType.FLOAT32, new Shape(1, -1, 4));
      for (int length : new int[] {1, 7}) {
        Tensor input = RandomTensors.normal(new Random(6), 2, length, 4);
        Tensor output = BlockRun.forward(block, false, List.of(input));
        assertThat(output.shape()).isEqualTo(new int[] {2, length, 3});
      }
    }
  }

  @Test
  void a_linear_block_and_dropout_stand_in_a_chain_over_sequences_of_different_lengths() {
    Shape steps = new Shape(-1, 4);
    Chain chain =
        new Chain(steps)
            .add("0", new LinearBlock(3).create(steps))
            .add("1", new Dropout().create(new Shape(-1, 3)));
    try (NDManager manager = NDManager.newBaseManager()) {
      chain.initialize(manager, DataType.FLOAT32, new Shape(1, -1, 4));
      Tensor input = RandomTensors.normal(new Random(7), 2, 5, 4);
      Tensor lengths = new Tensor(new float[] {5, 2}, 2);
      Tensor output = BlockRun.forward(chain, true, List.of(input, lengths));
      assertThat(output.shape()).isEqualTo(new int[] {2, 5, 3});
    }
  }
}
