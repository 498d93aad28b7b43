package io.fovea.app.represent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.app.represent.NpzWriter.FloatRows;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NpzWriterTest {
  private static final float[][] ROWS = rows();
  private static final List<String> TEXTS =
      List.of("plain", "", "größer", "𝕏 outside the first plane", "眼動", "a/b\\c");

  @TempDir private Path folder;

  private static float[][] rows() {
    Random random = new Random(11);
    float[][] rows = new float[5][20_000]; // longer than a block
    for (float[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        row[i] = random.nextFloat() - 0.5f;
      }
    }
    rows[2][7] = Float.MIN_VALUE;
    rows[3][8] = -0f;
    return rows;
  }

  private Path write(boolean compressed, long zip64From) throws IOException {
    Path file = folder.resolve("t-" + compressed + "-" + zip64From + ".npz");
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        NpzWriter npz = new NpzWriter(new ZipArchive(channel, compressed, zip64From))) {
      try (FloatRows floats = npz.floats("images", 5, 2, 100, 100)) {
        for (float[] row : ROWS) {
          floats.add(row);
        }
      }
      npz.longs("labels", new long[] {0, -1, Long.MAX_VALUE});
      npz.doubles("targets", () -> Stream.of(new double[] {0.1, -2}, new double[] {1e300, 4}), 2);
      npz.texts("keys", TEXTS::stream, 3, 2);
      npz.texts("none", Stream::empty, 0);
    }
    return file;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void every_array_is_read_back_as_it_was(boolean compressed) throws IOException {
    checkContent(write(compressed, Long.MAX_VALUE));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1000, 300_000})
  void sizes_and_places_in_64_bits_are_read_back_too(long zip64From) throws IOException {
    checkContent(write(false, zip64From));
    checkContent(write(true, zip64From));
  }

  private static void checkContent(Path file) throws IOException {
    Npz npz = Npz.read(file);
    assertThat(npz.names()).containsExactly("images", "labels", "targets", "keys", "none");
    assertThat(npz.array("images").shape()).containsExactly(5, 2, 100, 100);
    float[] all = npz.array("images").floats();
    for (int i = 0; i < all.length; i++) {
      assertThat(all[i]).isEqualTo(ROWS[i / 20_000][i % 20_000]);
    }
    assertThat(npz.array("labels").longs()).containsExactly(0, -1, Long.MAX_VALUE);
    assertThat(npz.array("labels").shape()).containsExactly(3);
    assertThat(npz.array("targets").doubles()).containsExactly(0.1, -2, 1e300, 4);
    assertThat(npz.array("targets").shape()).containsExactly(2, 2);
    assertThat(npz.array("keys").texts()).isEqualTo(TEXTS);
    assertThat(npz.array("keys").shape()).containsExactly(3, 2);
    assertThat(npz.array("keys").descr()).as("code points, not chars").isEqualTo("<U25");
    assertThat(npz.array("none").shape()).containsExactly(0);
  }

  @Test
  void sizes_and_sum_stand_before_the_data_for_readers_that_know_no_directory() throws IOException {
    byte[] bytes = Files.readAllBytes(write(false, Long.MAX_VALUE));
    ByteBuffer start = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);

    assertThat(start.getInt(0)).isEqualTo(0x04034b50);
    assertThat(start.getShort(6) & 8).as("no sizes behind the data").isZero();
    assertThat(start.getShort(8)).as("stored").isZero();
    assertThat(start.getInt(22)).isEqualTo(400_128).isEqualTo(start.getInt(18));
    try (ZipFile zip = new ZipFile(folder.resolve("t-false-" + Long.MAX_VALUE + ".npz").toFile())) {
      ZipEntry first = zip.getEntry("images.npy");
      assertThat(Integer.toUnsignedLong(start.getInt(14))).isEqualTo(first.getCrc());
      assertThat(first.getMethod()).isEqualTo(ZipEntry.STORED);
    }
  }

  @Test
  void the_same_content_gives_the_same_bytes_and_deflating_makes_them_fewer() throws IOException {
    byte[] stored = Files.readAllBytes(write(false, Long.MAX_VALUE));
    byte[] again = Files.readAllBytes(write(false, Long.MAX_VALUE));
    Path packed = write(true, Long.MAX_VALUE);

    assertThat(again).isEqualTo(stored);
    assertThat(Files.size(packed)).isLessThan(stored.length);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3})
  void another_number_of_rows_than_announced_is_refused(int rows) throws IOException {
    Path file = folder.resolve("short.npz");
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        NpzWriter npz = new NpzWriter(channel, true)) {
      FloatRows floats = npz.floats("x", 2, 3);
      for (int i = 0; i < rows; i++) {
        floats.add(new float[3]);
      }
      assertThatThrownBy(floats::close)
          .isInstanceOf(IOException.class)
          .hasMessage("x.npy: 152 bytes were announced, %d came".formatted(128 + 12 * rows));
    }
  }
}
