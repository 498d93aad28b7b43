package io.fovea.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.fovea.engine.EngineBootstrap;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostMemoryTest {
  private static final Engine ENGINE = EngineBootstrap.load(1);

  static Stream<Arguments> ways() {
    Function<NDArray, HostMemory> shared = HostMemory::shared;
    Function<NDArray, HostMemory> copied = HostMemory::copied;
    return Stream.of(Arguments.of("shared", shared), Arguments.of("copied", copied));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ways")
  void what_is_written_is_seen_by_views_and_leaves_no_array(
      String way, Function<NDArray, HostMemory> access) {
    try (NDManager manager = ENGINE.newBaseManager()) {
      NDArray array = manager.create(new float[] {Float.NaN, 2, Float.POSITIVE_INFINITY, 4});
      NDArray view = array.split(new long[] {2}).get(1).reshape(2, 1);
      HostMemory memory = access.apply(array);
      float[] seen = new float[4];
      int arrays = manager.getManagedArrays().size();

      memory.read(seen);
      assertThat(seen).containsExactly(Float.NaN, 2, Float.POSITIVE_INFINITY, 4);
      memory.write(new float[] {5, -0f, 7, 8});
      assertThat(array.toFloatArray()).containsExactly(5, -0f, 7, 8);
      assertThat(view.toFloatArray()).containsExactly(7, 8);
      view.addi(1);
      memory.read(seen);
      assertThat(seen).as("still one memory").containsExactly(5, -0f, 8, 9);
      assertThat(manager.getManagedArrays()).as("nothing is left behind").hasSize(arrays);
    }
  }

  @Test
  void on_the_processor_the_memory_is_shared() {
    try (NDManager manager = ENGINE.newBaseManager()) {
      assertThat(HostMemory.of(manager.create(new float[1]))).isInstanceOf(HostMemory.Shared.class);
    }
  }

  static Stream<Function<FlatWeights, Optimizer>> rules() {
    return Optimizers.all().flatMap(spec -> rule(spec).stream());
  }

  private static Optional<Function<FlatWeights, Optimizer>> rule(OptimizerSpec spec) {
    return Optional.ofNullable(
        spec instanceof Adam adam
            ? adam::rule
            : spec instanceof AdamW adamW
                ? adamW::rule
                : spec instanceof RAdam radam
                    ? radam::rule
                    : spec instanceof RmsProp rms ? rms::rule : null);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void copying_gives_the_bits_of_sharing(Function<FlatWeights, Optimizer> rule) {
    for (int seed = 0; seed < 10; seed++) {
      var random = new Random(seed);
      int size = 1 + random.nextInt(40);
      float[] start = Optimizers.gaussian(random, size);
      long steps = random.nextLong();
      try (NDManager manager = ENGINE.newBaseManager()) {
        NDArray near = manager.create(start);
        NDArray far = manager.create(start);
        run(rule.apply(FlatWeights.of(near)), manager, steps, size);
        run(rule.apply(FlatWeights.copying(far)), manager, steps, size);
        assertThat(far.toFloatArray()).isEqualTo(near.toFloatArray()).isNotEqualTo(start);
      }
    }
  }

  private static void run(Optimizer optimizer, NDManager manager, long seed, int size) {
    var random = new Random(seed);
    for (int step = 0; step < 10; step++) {
      Optimizers.step(optimizer, manager, random, size);
    }
  }
}
