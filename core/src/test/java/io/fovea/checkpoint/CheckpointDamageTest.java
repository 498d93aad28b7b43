package io.fovea.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.spec.FoveaException;
import io.fovea.state.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No damaged file is ever taken for a good one. */
class CheckpointDamageTest {
  @TempDir Path folder;
  private Path file;
  private byte[] good;

  @BeforeEach
  void writeOne() throws IOException {
    file = folder.resolve("last.ckpt");
    State inner = State.builder().put("bias", new float[] {1.5f, Float.NaN, -0f}).build();
    State state =
        State.builder()
            .put("model", inner)
            .put("weight", new float[] {1, 2, 3, 4, 5, 6}, List.of(2L, 3L))
            .put("epoch", 12L)
            .put("best", 0.25)
            .put("name", "größer")
            .build();
    CheckpointFile.write(file, state);
    good = Files.readAllBytes(file);
  }

  private void assertRefused(byte[] bytes, String what) throws IOException {
    Files.write(file, bytes);
    assertThatThrownBy(() -> CheckpointFile.read(file))
        .as(what)
        .isInstanceOf(FoveaException.class)
        .hasMessageStartingWith(file + ": ");
  }

  @Test
  void the_file_is_good_before_anything_is_done_to_it() {
    assertThat(CheckpointFile.read(file).whole("epoch")).isEqualTo(12);
  }

  @Test
  void every_truncation_is_refused() throws IOException {
    for (int length = 0; length < good.length; length++) {
      assertRefused(Arrays.copyOf(good, length), "the first " + length + " bytes");
    }
  }

  @Test
  void every_flipped_bit_is_refused() throws IOException {
    for (int bit = 0; bit < good.length * 8; bit++) {
      byte[] bytes = good.clone();
      bytes[bit / 8] ^= (byte) (1 << bit % 8);
      assertRefused(bytes, "bit " + bit);
    }
  }

  @Test
  void every_byte_too_many_or_too_few_is_refused() throws IOException {
    Random random = new Random(5);
    for (int at = 0; at <= good.length; at++) {
      byte[] more = Arrays.copyOf(good, good.length + 1);
      System.arraycopy(good, at, more, at + 1, good.length - at);
      more[at] = (byte) random.nextInt(256);
      assertRefused(more, "a byte more at " + at);
      if (at < good.length) {
        byte[] less = Arrays.copyOf(good, good.length - 1);
        System.arraycopy(good, at + 1, less, at, good.length - at - 1);
        assertRefused(less, "no byte " + at);
      }
    }
  }

  @Test
  void random_changes_of_many_bytes_are_refused() throws IOException {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      byte[] bytes = good.clone();
      for (int change = random.nextInt(6); change >= 0; change--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      if (!Arrays.equals(bytes, good)) {
        assertRefused(bytes, "change " + i);
      }
    }
  }
}
