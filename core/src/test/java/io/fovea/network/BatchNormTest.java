package io.fovea.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import io.fovea.representation.Tensor;
import io.fovea.testing.BlockRun;
import io.fovea.testing.Closeness;
import io.fovea.testing.TorchParameters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** By hand: one channel with values 1 and 3 has mean 2, variance 1 (biased) and 2 (unbiased). */
class BatchNormTest {
  private static final Tensor X = new Tensor(new float[] {1, 3}, 2, 1);
  private static final double STEP = 1 / Math.sqrt(1 + 1e-5);

  @Test
  void training_uses_the_batchs_statistics_and_moves_the_running_ones_by_a_tenth() {
    try (NDManager manager = NDManager.newBaseManager()) {
      BatchNorm norm = initialized(manager);
      Tensor y = BlockRun.forward(norm, true, List.of(X));
      assertClose(y, 5 - 2 * STEP, 5 + 2 * STEP);
      assertClose(TorchParameters.values(norm).get("running_mean"), 0.9 * 4 + 0.1 * 2);
      assertClose(TorchParameters.values(norm).get("running_var"), 0.9 * 9 + 0.1 * 2);
    }
  }

  @Test
  void evaluation_uses_the_running_statistics() {
    try (NDManager manager = NDManager.newBaseManager()) {
      Tensor y = BlockRun.forward(initialized(manager), false, List.of(X));
      double scale = 2 / Math.sqrt(9 + 1e-5);
      assertClose(y, 5 - 3 * scale, 5 - scale);
    }
  }

  @Test
  void a_training_batch_of_one_value_per_channel_is_refused_with_what_to_do() {
    try (NDManager manager = NDManager.newBaseManager()) {
      BatchNorm norm = initialized(manager);
      assertThatThrownBy(
              () -> BlockRun.forward(norm, true, List.of(new Tensor(new float[] {1}, 1, 1))))
          .hasMessage(
              "batch normalisation needs more than one value per channel to train, got a batch of"
                  + " shape (1, 1): it needs more scanpaths or steps in a batch (choose a batch_size"
                  + " that leaves no last batch of one) or an image less small");
    }
  }

  private static BatchNorm initialized(NDManager manager) {
    BatchNorm norm = new BatchNorm();
    assertThat(norm.isInitialized()).isFalse();
    norm.initialize(manager, DataType.FLOAT32, new Shape(1, 1));
    TorchParameters.load(
        norm,
        manager,
        Map.of("weight", one(2), "bias", one(5), "running_mean", one(4), "running_var", one(9)));
    return norm;
  }

  private static Tensor one(float value) {
    return new Tensor(new float[] {value}, 1);
  }

  private static void assertClose(Tensor actual, double... expected) {
    float[] values = new float[expected.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) expected[i];
    }
    Closeness.assertClose("y", actual, new Tensor(values, actual.shape()), 1e-6);
  }
}
