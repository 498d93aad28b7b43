package io.fovea.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TensorFileTest {
  private static final String KEY = "0123456789abcdef".repeat(4);
  private static final String OTHER_KEY = "0123456789abcdee".repeat(4);

  @TempDir Path folder;

  private static List<float[]> samples(int count, int largest, long seed) {
    Random random = new Random(seed);
    List<float[]> samples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      float[] values = new float[random.nextInt(largest + 1)];
      for (int k = 0; k < values.length; k++) {
        values[k] = Float.intBitsToFloat(random.nextInt());
      }
      samples.add(values);
    }
    return samples;
  }

  private Path written(List<float[]> samples) throws IOException {
    Path file = folder.resolve("a.encoded");
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE)) {
      var writer = new TensorFileWriter(channel, KEY, samples.size());
      for (float[] sample : samples) {
        writer.add(sample);
      }
      writer.finish();
    }
    return file;
  }

  private static TensorFile open(Path file, int samples, long segment) throws IOException {
    return TensorFile.open(file, KEY, samples, segment, Progress.NONE);
  }

  @ParameterizedTest
  @CsvSource({"0, 5", "1, 0", "1, 7", "300, 40", "40, 70000", "3, 200001"})
  void what_is_written_is_read_bit_by_bit_in_segments_of_any_size(int count, int largest)
      throws IOException {
    List<float[]> samples = samples(count, largest, count);
    Path file = written(samples);
    for (long segment : new long[] {1, 4, 1000, 1_000_003, TensorFile.SEGMENT_BYTES}) {
      TensorFile read = open(file, count, segment);
      assertThat(read.bytes()).isEqualTo(Files.size(file));
      for (int i : Shuffle.order(count, 1, 1)) {
        assertThat(bits(read.sample(i))).isEqualTo(bits(FloatBuffer.wrap(samples.get(i))));
      }
    }
  }

  private static int[] bits(FloatBuffer numbers) {
    int[] bits = new int[numbers.remaining()];
    Arrays.setAll(bits, i -> Float.floatToRawIntBits(numbers.get(i)));
    return bits;
  }

  @Test
  void every_changed_bit_is_noticed() throws IOException {
    Path file = written(samples(6, 8, 1));
    byte[] whole = Files.readAllBytes(file);
    for (int bit = 0; bit < 8 * whole.length; bit++) {
      byte[] damaged = whole.clone();
      damaged[bit / 8] ^= (byte) (1 << bit % 8);
      Files.write(file, damaged);
      assertThatThrownBy(() -> open(file, 6, 1000))
          .as("bit %d", bit)
          .isInstanceOf(DamagedFileException.class);
    }
  }

  @Test
  void every_other_length_is_noticed() throws IOException {
    Path file = written(samples(6, 8, 2));
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length <= whole.length + 70; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      if (length != whole.length) {
        assertThatThrownBy(() -> open(file, 6, 1000))
            .as("%d bytes", length)
            .isInstanceOf(DamagedFileException.class);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 4, 5})
  void random_bytes_and_mixed_up_pieces_are_noticed(long seed) throws IOException {
    Path file = written(samples(6, 8, seed));
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(seed);
    for (int n = 0; n < 300; n++) {
      byte[] damaged = whole.clone();
      int from = random.nextInt(whole.length);
      int length = 1 + random.nextInt(whole.length - from);
      byte[] noise = new byte[length];
      random.nextBytes(noise);
      System.arraycopy(noise, 0, damaged, from, length);
      Files.write(file, damaged);
      if (!Arrays.equals(damaged, whole)) {
        assertThatThrownBy(() -> open(file, 6, 64)).isInstanceOf(DamagedFileException.class);
      }
    }
  }

  @Test
  void another_files_content_and_another_format_are_told_in_words() throws IOException {
    Path file = written(samples(6, 8, 6));
    assertThatThrownBy(() -> TensorFile.open(file, OTHER_KEY, 6, 9, Progress.NONE))
        .hasMessage("it holds other scanpaths or another representation");
    assertThatThrownBy(() -> open(file, 7, 9))
        .hasMessage("it holds other scanpaths or another representation");
    Files.writeString(file, "not at all a file of numbers, but long enough to be taken for one");
    assertThatThrownBy(() -> open(file, 6, 9)).hasMessage("it is no file of encoded scanpaths");
    assertThatThrownBy(() -> open(folder.resolve("none"), 6, 9)).isInstanceOf(IOException.class);
  }

  @Test
  void a_file_with_fewer_samples_than_said_is_never_finished() throws IOException {
    Path file = folder.resolve("b.encoded");
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE)) {
      var writer = new TensorFileWriter(channel, KEY, 2);
      writer.add(new float[] {1});
      assertThatThrownBy(writer::finish).isInstanceOf(IllegalStateException.class);
    }
    assertThatThrownBy(() -> open(file, 2, 9)).isInstanceOf(DamagedFileException.class);
  }
}
