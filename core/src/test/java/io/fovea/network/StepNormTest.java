package io.fovea.network;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import io.fovea.representation.Tensor;
import io.fovea.spec.FoveaException;
import io.fovea.testing.BlockRun;
import io.fovea.testing.Closeness;
import io.fovea.testing.RandomTensors;
import io.fovea.testing.TorchParameters;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two features; sequences of 3, 1 and 2 real steps among the 4 that the batch has. */
class StepNormTest {
  private static final int STEPS = 4;
  private static final int[] LENGTHS = {3, 1, 2};

  /** Where the real steps stand among all twelve, picked by hand. */
  private static final int[] REAL = {0, 1, 2, 4, 8, 9};

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void batch_in_training_is_batch_normalisation_of_the_real_rows(int seed) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Tensor all = RandomTensors.normal(new Random(seed), 3 * STEPS, 2);
      Block norm = initialized(manager);
      Block plain = initialized(manager);
      Tensor got = training(norm, manager, all, LENGTHS);
      Tensor expected = BlockRun.forward(plain, true, List.of(rows(all, REAL)));
      Closeness.assertClose("real rows", rows(got, REAL), expected, 1e-6);
      Closeness.assertAllClose(
          "statistics", TorchParameters.values(norm), TorchParameters.values(plain), 1e-6);
    }
  }

  @Test
  void a_single_real_step_in_training_is_refused_with_what_to_do() {
    try (NDManager manager = NDManager.newBaseManager()) {
      Tensor step = RandomTensors.normal(new Random(1), STEPS, 2);
      Block norm = initialized(manager);
      assertThatThrownBy(() -> training(norm, manager, step, 1))
          .isInstanceOf(FoveaException.class)
          .hasMessage(
              "batch normalisation needs more than one value per channel to train, got a batch of"
                  + " shape (1, 2): it needs more scanpaths or steps in a batch (choose a batch_size"
                  + " that leaves no last batch of one) or an image less small");
    }
  }

  private static Block initialized(NDManager manager) {
    Block norm = StepNorm.BATCH.create(2);
    norm.initialize(manager, DataType.FLOAT32, new Shape(1).addAll(StepNorm.rows(2)));
    return norm;
  }

  private static Tensor training(Block norm, NDManager manager, Tensor rows, int... lengths) {
    NDArray x = manager.create(rows.values(), new Shape(lengths.length, STEPS, 2));
    var store = new ParameterStore(manager, false);
    NDArray y = StepNorm.BATCH.over(norm, store, x, Lengths.of(lengths, STEPS), true);
    return BlockRun.tensor(y.reshape(-1, 2));
  }

  private static Tensor rows(Tensor table, int... places) {
    float[] values = new float[places.length * 2];
    for (int i = 0; i < places.length; i++) {
      System.arraycopy(table.values(), places[i] * 2, values, i * 2, 2);
    }
    return new Tensor(values, places.length, 2);
  }
}
