package io.fovea.testing;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.fovea.optimizer.Optimizer;
import io.fovea.optimizer.OptimizerSpec;
import io.fovea.state.State;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every optimizer promises. Extend it, one class per configuration worth testing. */
public abstract class OptimizerContract extends SpecContract<OptimizerSpec> {
  private static final int WEIGHTS = 50;

  /** The configuration under test. */
  protected abstract OptimizerSpec optimizer();

  @Override
  protected final OptimizerSpec part() {
    return optimizer();
  }

  /** The minimum is at 1, and steeper in some directions than in others. */
  private static final class Bowl implements AutoCloseable {
    private final NDManager manager = NDManager.newBaseManager();
    private final NDArray weights;
    private final Optimizer optimizer;

    Bowl(OptimizerSpec spec, float[] start) {
      weights = manager.create(start.clone());
      optimizer = spec.create(weights);
    }

    void steps(int count, double rate) {
      for (int step = 0; step < count; step++) {
        float[] at = weights.toFloatArray();
        for (int i = 0; i < at.length; i++) {
          at[i] = (1 + i % 3) * (at[i] - 1);
        }
        try (NDArray gradient = manager.create(at)) {
          optimizer.step(gradient, rate);
        }
      }
    }

    double loss() {
      double loss = 0;
      float[] at = weights.toFloatArray();
      for (int i = 0; i < at.length; i++) {
        loss += (1 + i % 3) * Math.pow(at[i] - 1, 2);
      }
      return loss;
    }

    @Override
    public void close() {
      manager.close();
    }
  }

  private static float[] start(long seed) {
    Random random = new Random(seed);
    float[] start = new float[WEIGHTS];
    for (int i = 0; i < start.length; i++) {
      start[i] = (float) random.nextGaussian();
    }
    return start;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void it_goes_downhill(long seed) {
    try (Bowl bowl = new Bowl(optimizer(), start(seed))) {
      double before = bowl.loss();
      bowl.steps(200, 0.01);
      assertThat(bowl.loss()).isFinite().isLessThan(0.9 * before);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7})
  void restored_in_the_midst_it_goes_on_bit_by_bit(int stop) {
    try (Bowl whole = new Bowl(optimizer(), start(4));
        Bowl first = new Bowl(optimizer(), start(4))) {
      whole.steps(20, 0.02);
      first.steps(stop, 0.02);
      State state = first.optimizer.state();
      try (Bowl second = new Bowl(optimizer(), first.weights.toFloatArray())) {
        first.steps(3, 0.02); // which must not reach into the state
        second.optimizer.restore(state);
        second.steps(20 - stop, 0.02);
        assertThat(second.weights.toFloatArray()).isEqualTo(whole.weights.toFloatArray());
      }
    }
  }
}
