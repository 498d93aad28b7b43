package io.fovea.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import io.fovea.layers.Conv1dBlock.Padding;
import io.fovea.network.LayerSpec;
import io.fovea.network.LengthAware;
import io.fovea.network.StepNorm;
import io.fovea.representation.Tensor;
import io.fovea.testing.BlockRun;
import io.fovea.testing.Closeness;
import io.fovea.testing.RandomTensors;
import io.fovea.testing.TorchParameters;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Layers over steps never see padding. Sequences of 9, 1, 4 and 7 real steps. */
class StepPaddingTest {
  private static final int[] LENGTHS = {9, 1, 4, 7};
  private static final int FEATURES = 3;

  static Stream<LayerSpec> layers() {
    return Stream.of(
        new Conv1dBlock(6),
        new Conv1dBlock(6, 4, 3),
        new Conv1dBlock(6, 3, 2, Padding.SAME, 1, StepNorm.LAYER),
        new Conv1dBlock(6, 3, 1, Padding.SAME, 4, StepNorm.BATCH),
        new Conv1dBlock(6, 2, 1, Padding.CAUSAL, 1, StepNorm.BATCH),
        new Conv1dBlock(6, 3, 2, Padding.CAUSAL, 2, StepNorm.BATCH),
        new Conv1dBlock(6, 5, 2, Padding.CAUSAL, 3, StepNorm.NONE),
        new GlobalAveragePool());
  }

  @ParameterizedTest
  @MethodSource("layers")
  void a_sequence_gives_what_it_gives_alone(LayerSpec layer) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Block block = initialized(layer, manager);
      Tensor together = BlockRun.forward(block, false, batch(20));
      for (int i = 0; i < LENGTHS.length; i++) {
        float[] own = Arrays.copyOf(sequence(i), LENGTHS[i] * FEATURES);
        Tensor alone = new Tensor(own, 1, LENGTHS[i], FEATURES);
        Tensor expected = BlockRun.forward(block, false, List.of(alone));
        Closeness.assertClose(
            "sequence " + i,
            new Tensor(real(block, together, i), expected.values().length),
            new Tensor(expected.values(), expected.values().length),
            1e-6);
      }
    }
  }

  /** Output, gradients, statistics: those of 9 steps are those of 20. */
  @ParameterizedTest
  @MethodSource("layers")
  void training_does_not_depend_on_how_much_is_padded(LayerSpec layer) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Block tight = initialized(layer, manager);
      Block wide = initialized(layer, manager);
      TorchParameters.load(wide, manager, TorchParameters.values(tight));
      BlockRun expected = BlockRun.of(tight, true, batch(9), y -> loss(tight, y));
      BlockRun got = BlockRun.of(wide, true, batch(20), y -> loss(wide, y));
      for (int i = 0; i < LENGTHS.length; i++) {
        float[] mine = real(wide, got.output(), i);
        float[] wanted = real(tight, expected.output(), i);
        Closeness.assertClose(
            "sequence " + i,
            new Tensor(mine, mine.length),
            new Tensor(wanted, wanted.length),
            1e-5);
      }
      Closeness.assertAllClose(
          "gradient of", got.parameterGradients(), expected.parameterGradients(), 1e-5);
      Closeness.assertAllClose(
          "value of", TorchParameters.values(wide), TorchParameters.values(tight), 1e-6);
    }
  }

  private static Block initialized(LayerSpec layer, NDManager manager) {
    Block block = layer.create(new Shape(-1, FEATURES));
    block.initialize(manager, DataType.FLOAT32, new Shape(1, -1, FEATURES));
    return block;
  }

  /** The same sequences however many steps the batch has, and their lengths. */
  private static List<Tensor> batch(int steps) {
    float[] values = new float[LENGTHS.length * steps * FEATURES];
    Arrays.fill(values, Float.NaN);
    float[] lengths = new float[LENGTHS.length];
    for (int i = 0; i < LENGTHS.length; i++) {
      lengths[i] = LENGTHS[i];
      int real = LENGTHS[i] * FEATURES;
      System.arraycopy(sequence(i), 0, values, i * steps * FEATURES, real);
    }
    return List.of(
        new Tensor(values, LENGTHS.length, steps, FEATURES), new Tensor(lengths, lengths.length));
  }

  private static float[] sequence(int i) {
    return RandomTensors.normal(new Random(i), 9, FEATURES).values();
  }

  /** How many numbers of a sequence's output are real. */
  private static int count(Block block, long features, int i) {
    return Math.toIntExact(features * ((LengthAware) block).stepsAfter(LENGTHS[i]));
  }

  private static float[] real(Block block, Tensor output, int i) {
    int each = output.values().length / LENGTHS.length;
    int features = output.shape()[output.shape().length - 1];
    return Arrays.copyOfRange(output.values(), i * each, i * each + count(block, features, i));
  }

  /** The real numbers' sum, each counting differently and the same whatever is padded. */
  private static NDArray loss(Block block, NDArray output) {
    Shape shape = output.getShape();
    int each = Math.toIntExact(shape.size() / LENGTHS.length);
    float[] weights = new float[LENGTHS.length * each];
    for (int i = 0; i < LENGTHS.length; i++) {
      int count = count(block, shape.get(shape.dimension() - 1), i);
      float[] own = RandomTensors.normal(new Random(100 + i), count).values();
      System.arraycopy(own, 0, weights, i * each, count);
    }
    return output.mul(output.getManager().create(weights, shape)).sum();
  }
}
