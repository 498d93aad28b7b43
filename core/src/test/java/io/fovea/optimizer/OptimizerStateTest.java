package io.fovea.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.fovea.engine.EngineBootstrap;
import io.fovea.spec.FoveaException;
import io.fovea.state.State;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OptimizerStateTest {
  private static final Engine ENGINE = EngineBootstrap.load(1);

  @ParameterizedTest
  @MethodSource("io.fovea.optimizer.Optimizers#all")
  void a_restored_optimizer_goes_on_with_the_same_bits(OptimizerSpec spec) {
    for (int seed = 0; seed < 20; seed++) {
      var random = new Random(seed);
      int size = 1 + random.nextInt(40);
      int stop = random.nextInt(12);
      try (NDManager manager = ENGINE.newBaseManager()) {
        NDArray weights = manager.create(Optimizers.gaussian(random, size));
        Optimizer whole = spec.create(weights);
        for (int step = 0; step < stop; step++) {
          Optimizers.step(whole, manager, random, size);
        }
        NDArray copy = weights.duplicate();
        State state = whole.state();
        Optimizer fresh = spec.create(copy);
        long rest = random.nextLong();
        goOn(whole, manager, rest, size); // the state must not change with it
        fresh.restore(state);
        goOn(fresh, manager, rest, size);
        assertThat(copy.toFloatArray())
            .as("seed %d, stopped after %d steps", seed, stop)
            .isEqualTo(weights.toFloatArray())
            .doesNotContain(Float.NaN);
        assertThat(fresh.state()).usingRecursiveComparison().isEqualTo(whole.state());
      }
    }
  }

  private static void goOn(Optimizer optimizer, NDManager manager, long seed, int size) {
    var random = new Random(seed);
    for (int step = 0; step < 10; step++) {
      Optimizers.step(optimizer, manager, random, size);
    }
  }

  @ParameterizedTest
  @MethodSource("io.fovea.optimizer.Optimizers#all")
  void a_state_of_another_network_is_refused(OptimizerSpec spec) {
    try (NDManager manager = ENGINE.newBaseManager()) {
      State state = spec.create(manager.create(new float[] {1, 2, 3})).state();
      Optimizer other = spec.create(manager.create(new float[] {1, 2, 3, 4}));
      if (state.names().isEmpty()) {
        other.restore(state); // there is nothing in it that could be of another network
        return;
      }
      assertThatThrownBy(() -> other.restore(state))
          .isInstanceOf(FoveaException.class)
          .hasMessageMatching(
              "the optimizer's state '\\w+' has 3 numbers, the network has 4 weights");
    }
  }

  @Test
  void a_state_of_another_optimizer_is_refused() {
    try (NDManager manager = ENGINE.newBaseManager()) {
      NDArray weights = manager.create(new float[] {1, 2, 3});
      State adam = new Adam().create(weights).state();

      assertThatThrownBy(() -> new Sgd(0.1, 0.9, 0, 0, false).create(weights).restore(adam))
          .hasMessage("no state 'direction'; known: [steps, mean, variance]");
      assertThatThrownBy(() -> Optimizers.ALL.get(1).create(weights).restore(adam))
          .hasMessage("no state 'highest'; known: [steps, mean, variance]");
    }
  }

  @Test
  void a_number_of_steps_below_zero_is_refused() {
    try (NDManager manager = ENGINE.newBaseManager()) {
      Optimizer adam = new Adam().create(manager.create(new float[] {1}));
      State state =
          State.builder()
              .put("steps", -1L)
              .put("mean", new float[1])
              .put("variance", new float[1])
              .build();

      assertThatThrownBy(() -> adam.restore(state))
          .hasMessage("the optimizer's state 'steps' must be between 0 and 2147483647, got -1");
    }
  }
}
