package io.fovea.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.spec.FoveaException;
import io.fovea.state.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CheckpointRoundTripTest {
  @TempDir Path folder;

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_random_state_comes_back_bit_by_bit(long seed) {
    State state = States.random(seed);
    Path file = folder.resolve("a.ckpt");

    CheckpointFile.write(file, state);

    assertThat(States.bits(CheckpointFile.read(file))).isEqualTo(States.bits(state));
  }

  @Test
  void names_that_look_alike_when_joined_stay_apart() {
    float[] one = {1};
    float[] two = {2};
    float[] three = {3};
    State state =
        State.builder()
            .put("", State.builder().put("a", one).build())
            .put("a", two)
            .put("a/b", one)
            .put("~1", three)
            .put("__metadata__", two)
            .build();
    Path file = folder.resolve("a.ckpt");

    CheckpointFile.write(file, state);

    assertThat(States.bits(CheckpointFile.read(file))).isEqualTo(States.bits(state));
  }

  @Test
  void more_numbers_than_one_chunk_come_back() {
    float[] many = new float[100_003];
    for (int i = 0; i < many.length; i++) {
      many[i] = Float.intBitsToFloat(i * 0x9E3779B9);
    }
    State state = State.builder().put("many", many).put("few", new float[] {1, 2}).build();
    Path file = folder.resolve("a.ckpt");

    CheckpointFile.write(file, state);

    assertThat(States.bits(CheckpointFile.read(file))).isEqualTo(States.bits(state));
  }

  @Test
  void equal_states_make_equal_files() throws IOException {
    Path one = folder.resolve("one.ckpt");
    Path two = folder.resolve("two.ckpt");

    CheckpointFile.write(one, States.random(3));
    CheckpointFile.write(two, States.random(3));

    assertThat(one).hasSameBinaryContentAs(two);
  }

  @Test
  void what_could_not_be_read_again_is_not_written() throws IOException {
    State deep = State.EMPTY;
    for (int i = 0; i < 5_000; i++) {
      deep = State.builder().put("in", deep).build();
    }
    State tooDeep = deep;
    State negative = State.builder().put("w", new float[] {1, 2}, List.of(-1L, -2L)).build();
    Path file = folder.resolve("a.ckpt");

    assertThatThrownBy(() -> CheckpointFile.write(file, tooDeep))
        .isInstanceOf(FoveaException.class)
        .hasMessageContaining("levels deep");
    assertThatThrownBy(() -> CheckpointFile.write(file, negative))
        .isInstanceOf(FoveaException.class)
        .hasMessageContaining("'w'")
        .hasMessageContaining("[-1, -2]");
    try (var entries = Files.list(folder)) {
      assertThat(entries).isEmpty();
    }
  }
}
