package io.fovea.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import io.fovea.representation.Tensor;
import io.fovea.testing.BlockRun;
import io.fovea.testing.RandomTensors;
import io.fovea.testing.TorchParameters;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What dropout keeps, how often, and when. */
class DropoutTest {
  /** Enough numbers that a share is within 0.01 of its rate by five standard deviations. */
  private static final int COUNT = 65_536;

  private static Tensor output(double rate, boolean training, long seed, Tensor input) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Block block = initialized(rate, manager, input);
      Engine.getInstance().setRandomSeed(Math.toIntExact(seed));
      return BlockRun.forward(block, training, List.of(input));
    }
  }

  private static Block initialized(double rate, NDManager manager, Tensor input) {
    Shape batch = TorchParameters.shape(input);
    Block block = new Dropout(rate).create(batch.slice(1));
    block.initialize(manager, DataType.FLOAT32, batch);
    return block;
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.5, 0.9})
  void a_share_of_rate_becomes_zero_and_the_rest_grows_by_as_much(double rate) {
    Tensor input = RandomTensors.normal(new Random(1), 16, COUNT / 16);
    float[] before = input.values();

    float[] after = output(rate, true, 1, input).values();

    int zeros = 0;
    for (int i = 0; i < COUNT; i++) {
      if (after[i] == 0) {
        zeros++;
      } else {
        assertThat((double) after[i]).isCloseTo(before[i] / (1 - rate), within(1e-4));
      }
    }
    assertThat(zeros / (double) COUNT).isCloseTo(rate, within(0.01));
  }

  @Test
  void every_example_and_every_step_is_dropped_for_itself() {
    float[] ones = new float[COUNT];
    Arrays.fill(ones, 1f);
    int[] perRow = new int[256];
    float[] after = output(0.5, true, 3, new Tensor(ones, 256, 256)).values();
    for (int i = 0; i < COUNT; i++) {
      perRow[i / 256] += after[i] == 0 ? 1 : 0;
    }
    for (int zeros : perRow) {
      assertThat(zeros).isBetween(80, 176);
    }
  }

  @Test
  void the_mask_is_the_seeds_and_no_two_draws_are_alike() {
    Tensor input = RandomTensors.normal(new Random(2), 4, 3, 8, 8);
    Tensor first = output(0.5, true, 7, input);
    assertThat(output(0.5, true, 7, input)).isEqualTo(first);
    assertThat(output(0.5, true, 8, input)).isNotEqualTo(first);
    try (NDManager manager = NDManager.newBaseManager()) {
      Block block = initialized(0.5, manager, input);
      Tensor one = BlockRun.forward(block, true, List.of(input));
      assertThat(BlockRun.forward(block, true, List.of(input))).isNotEqualTo(one);
    }
  }

  @Test
  void nothing_changes_outside_training_or_at_rate_zero() {
    Tensor input = RandomTensors.normal(new Random(3), 4, 3, 8);
    assertThat(output(0.9, false, 1, input)).isEqualTo(input);
    assertThat(output(0, true, 1, input)).isEqualTo(input);
  }

  @Test
  void the_gradient_passes_where_the_number_did() {
    Tensor input = RandomTensors.normal(new Random(4), 8, 64);
    try (NDManager manager = NDManager.newBaseManager()) {
      Block block = initialized(0.25, manager, input);
      Engine.getInstance().setRandomSeed(5);
      BlockRun run = BlockRun.of(block, true, List.of(input), NDArray::sum);
      float[] after = run.output().values();
      float[] gradient = run.inputGradients().get(0).values();
      for (int i = 0; i < after.length; i++) {
        float want = after[i] == 0 ? 0 : 1 / 0.75f;
        assertThat(gradient[i]).as("gradient %d", i).isCloseTo(want, within(1e-6f));
      }
    }
  }

  @Test
  void a_sequence_of_any_length_keeps_its_shape() {
    Block block = new Dropout().create(new Shape(-1, 5));
    Shape[] shapes = block.getOutputShapes(new Shape[] {new Shape(2, -1, 5)});
    assertThat(shapes).containsExactly(new Shape(2, -1, 5));
  }
}
