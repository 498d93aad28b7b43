package io.fovea.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import io.fovea.representation.Tensor;
import io.fovea.spec.FoveaException;
import io.fovea.testing.BlockRun;
import io.fovea.testing.RandomTensors;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Chains over sequences of variable length inside other blocks. */
class ChainTest {
  private static final Shape VARIABLE = new Shape(-1, 3);

  private static Tensor run(Block block, Tensor... inputs) {
    try (NDManager manager = NDManager.newBaseManager()) {
      block.initialize(manager, DataType.FLOAT32, new Shape(1, -1, 3));
      return BlockRun.forward(block, false, List.of(inputs));
    }
  }

  private static StepConvolution convolution() {
    return StepConvolution.of(new StepWindow(3, 1, 1, false), 3, 4);
  }

  @Test
  void a_chain_of_steps_by_themselves_stands_inside_another_with_and_without_lengths() {
    Tensor x = RandomTensors.normal(new Random(4), 2, 5, 3);
    Block inner = new Chain(VARIABLE).add("0", FunctionBlock.relu());
    Tensor want = run(FunctionBlock.relu(), x);
    assertThat(run(inner, x)).isEqualTo(want);

    Block outer = new Chain(VARIABLE).add("0", new Chain(VARIABLE).add("0", FunctionBlock.relu()));
    float[] seen = run(outer, x, new Tensor(new float[] {5, 2}, 2)).values();
    for (int i = 0; i < seen.length; i++) {
      boolean padding = i >= 15 + 2 * 3;
      assertThat(seen[i]).isEqualTo(padding ? 0 : want.values()[i]);
    }
  }

  @Test
  void a_chain_that_mixes_steps_is_refused_where_nobody_hands_it_the_lengths() {
    Tensor x = RandomTensors.normal(new Random(5), 2, 5, 3);
    Tensor lengths = new Tensor(new float[] {5, 2}, 2);
    Chain inner = new Chain(VARIABLE).add("conv", convolution());
    Block outer = new Chain(VARIABLE).add("0", inner);
    assertThatThrownBy(() -> run(outer, x, lengths))
        .isInstanceOf(FoveaException.class)
        .hasMessage(
            "input 0 is a sequence (-1, 3) of variable length, so its lengths (2) must follow it,"
                + " got no array after it");
  }
}
