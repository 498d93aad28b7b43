package io.fovea.models;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import io.fovea.layers.VggBlock;
import io.fovea.network.BackboneSpec;
import io.fovea.network.Inputs;
import io.fovea.network.Inputs.Input;
import io.fovea.representation.Tensor;
import io.fovea.testing.BlockRun;
import io.fovea.testing.Closeness;
import io.fovea.testing.RandomTensors;
import io.fovea.testing.TorchParameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sequences that all have the same number of steps come without lengths. */
class FixedSequenceTest {
  private static final SimpleCnn CNN = new SimpleCnn(new VggBlock(3));
  private static final int STEPS = 7;

  static Stream<Named<BackboneSpec>> backbones() {
    return Stream.<BackboneSpec>of(
            new Rnn(RnnType.LSTM, 5, 2).after(4),
            new Rnn(RnnType.LSTM, 5, 2).bothWays(),
            new Rnn(RnnType.GRU, 5, 2).bothWays().giving(RnnOutput.ALL),
            new Rnn(RnnType.RNN, 5, 1).giving(RnnOutput.ALL),
            new VitNet(CNN, new Rnn(RnnType.GRU, 4, 1)),
            new VitNetCrossAttention(
                CNN, new Rnn(RnnType.GRU, 4, 1).bothWays().giving(RnnOutput.ALL)),
            new VtNet(2, 3, 1, 6, 5, 8))
        .map(spec -> Named.of(spec.toString(), spec));
  }

  /** The one without lengths may take another way (all layers and directions in one call). */
  @ParameterizedTest
  @MethodSource("backbones")
  void they_give_what_they_give_with_lengths_and_one_more_step_of_padding(BackboneSpec spec) {
    Random random = new Random(11);
    Tensor images = RandomTensors.normal(random, 3, 2, 6, 5);
    Tensor sequence = RandomTensors.normal(random, 3, STEPS, 3);
    try (NDManager manager = NDManager.newBaseManager()) {
      Block fixed = block(spec, STEPS, manager);
      Block variable = block(spec, -1, manager);
      TorchParameters.load(variable, manager, TorchParameters.values(fixed));
      Tensor expected =
          BlockRun.forward(variable, false, List.of(longer(sequence), lengths(), images));
      Tensor output = BlockRun.forward(fixed, false, List.of(sequence, images));
      Closeness.assertClose("output", output, cut(expected), 1e-5);
      assertThat(output.values())
          .as("not all zero")
          .isNotEqualTo(new float[output.values().length]);
    }
  }

  private static Block block(BackboneSpec spec, int steps, NDManager manager) {
    Engine.getInstance().setRandomSeed(4);
    Inputs inputs =
        new Inputs(
            List.of(
                new Input("gaze", new Shape(steps, 3)), new Input("drawing", new Shape(2, 6, 5))));
    Block block = spec.create(inputs);
    block.initialize(manager, DataType.FLOAT32, inputs.batchOfOne());
    return block;
  }

  private static Tensor lengths() {
    return new Tensor(new float[] {STEPS, STEPS, STEPS}, 3);
  }

  private static Tensor longer(Tensor sequence) {
    int row = STEPS * 3;
    float[] values = new float[3 * (row + 3)];
    Arrays.fill(values, Float.NaN);
    for (int i = 0; i < 3; i++) {
      System.arraycopy(sequence.values(), i * row, values, i * (row + 3), row);
    }
    return new Tensor(values, 3, STEPS + 1, 3);
  }

  /** States without those of the padding, which are zero; anything else as it is. */
  private static Tensor cut(Tensor output) {
    if (output.shape().length == 2) {
      return output;
    }
    int features = output.shape()[2];
    List<Float> kept = new ArrayList<>();
    for (int i = 0; i < output.values().length; i++) {
      boolean padding = i / features % (STEPS + 1) == STEPS;
      if (padding) {
        assertThat(output.values()[i]).isZero();
      } else {
        kept.add(output.values()[i]);
      }
    }
    float[] values = new float[kept.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = kept.get(i);
    }
    return new Tensor(values, 3, STEPS, features);
  }
}
