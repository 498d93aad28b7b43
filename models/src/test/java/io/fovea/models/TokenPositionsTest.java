package io.fovea.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import io.fovea.representation.Tensor;
import io.fovea.testing.BlockRun;
import io.fovea.testing.RandomTensors;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TokenPositionsTest {
  /** PE(t, 2i) = sin(t / 10000^(2i/D)), PE(t, 2i+1) = cos of the same; here D = 4, i = 0 and 1. */
  @Test
  void sinusoids_are_the_papers() {
    try (NDManager manager = NDManager.newBaseManager()) {
      TokenPositions positions = sinusoidal(4, manager);
      for (int steps : new int[] {5, 130, 300, 7}) { // also after more were asked for
        Tensor added = added(positions, steps, 4);
        for (int t = 0; t < steps; t++) {
          assertThat(added.at(1, t, 0)).isCloseTo((float) Math.sin(t), within(1e-6f));
          assertThat(added.at(1, t, 1)).isCloseTo((float) Math.cos(t), within(1e-6f));
          assertThat(added.at(1, t, 2)).isCloseTo((float) Math.sin(t / 100.0), within(1e-6f));
          assertThat(added.at(1, t, 3)).isCloseTo((float) Math.cos(t / 100.0), within(1e-6f));
        }
      }
    }
  }

  /** An odd D ends with a sine: 10000^(2/3) = 464.1588834 and 10000^(0/3) = 1. */
  @Test
  void an_odd_number_ends_with_a_sine() {
    try (NDManager manager = NDManager.newBaseManager()) {
      Tensor added = added(sinusoidal(3, manager), 9, 3);
      for (int t = 0; t < 9; t++) {
        assertThat(added.at(0, t, 0)).isCloseTo((float) Math.sin(t), within(1e-6f));
        assertThat(added.at(0, t, 1)).isCloseTo((float) Math.cos(t), within(1e-6f));
        assertThat(added.at(0, t, 2)).isCloseTo((float) Math.sin(t / 464.1588834), within(1e-6f));
      }
    }
  }

  private static TokenPositions sinusoidal(int size, NDManager manager) {
    var spec =
        new TransformerEncoder(
            size,
            1,
            1,
            8,
            0,
            TransformerEncoder.Positions.SINUSOIDAL,
            0,
            -1,
            TransformerEncoder.Output.CLS);
    var positions = new TokenPositions(spec, new Shape(-1, 2));
    positions.initialize(manager, DataType.FLOAT32, new Shape(1, -1, size), new Shape(1, -1, 2));
    return positions;
  }

  /** What is added to tokens (2, steps, size); the tokens are small, to lose no digits. */
  private static Tensor added(TokenPositions positions, int steps, int size) {
    Random random = new Random(steps);
    Tensor tokens = RandomTensors.normal(random, 2, steps, size);
    float[] small = tokens.values().clone();
    for (int i = 0; i < small.length; i++) {
      small[i] /= 16;
    }
    Tensor sequence = RandomTensors.normal(random, 2, steps, 2);
    List<Tensor> inputs = List.of(new Tensor(small, tokens.shape()), sequence);
    float[] sums = BlockRun.forward(positions, false, inputs).values().clone();
    for (int i = 0; i < sums.length; i++) {
      sums[i] -= small[i];
    }
    return new Tensor(sums, tokens.shape());
  }
}
