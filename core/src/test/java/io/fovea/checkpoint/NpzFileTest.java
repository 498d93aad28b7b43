package io.fovea.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.spec.FoveaException;
import io.fovea.state.State;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NpzFileTest {
  @TempDir private Path folder;

  private static byte[] npy(String type, String order, String shape, byte[] numbers) {
    String header =
        "{'descr': '%s', 'fortran_order': %s, 'shape': (%s), }\n".formatted(type, order, shape);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
    out.writeBytes(new byte[] {(byte) header.length(), 0});
    out.writeBytes(header.getBytes(StandardCharsets.ISO_8859_1));
    out.writeBytes(numbers);
    return out.toByteArray();
  }

  private static byte[] doubles(double... numbers) {
    byte[] room = new byte[8 * numbers.length];
    ByteBuffer bytes = ByteBuffer.wrap(room).order(ByteOrder.LITTLE_ENDIAN);
    for (double number : numbers) {
      bytes.putDouble(number);
    }
    return room;
  }

  private Path zip(byte[] array) throws IOException {
    Path file = folder.resolve("weights.npz");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("fc.weight.npy"));
      zip.write(array);
    }
    return file;
  }

  @Test
  void arrays_keep_their_names_shapes_and_numbers() throws IOException {
    Path file = zip(npy("<f8", "False", "2, 3", doubles(1, 2, 3, -0.5, 1e-3, 7)));

    Map<String, State.Array> arrays = NpzFile.read(file);

    assertThat(arrays).containsOnlyKeys("fc.weight");
    assertThat(arrays.get("fc.weight").shape()).containsExactly(2L, 3L);
    assertThat(arrays.get("fc.weight").values()).containsExactly(1, 2, 3, -0.5f, 1e-3f, 7);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "<f8 | True | 2, | goes column by column; save numpy.ascontiguousarray of it",
        "<c8 | False | 2, | has numbers of type '<c8'; float32, float64, int32 and int64 are read",
        "<f8 | False | 3, | is cut off"
      })
  void what_is_not_plain_numbers_is_refused(String type, String order, String shape, String reason)
      throws IOException {
    Path file = zip(npy(type, order, shape, doubles(1, 2)));
    assertThatThrownBy(() -> NpzFile.read(file))
        .isInstanceOf(FoveaException.class)
        .hasMessage(file + ", array 'fc.weight': " + reason);
  }

  @Test
  void another_file_is_no_npz() throws IOException {
    Path text = Files.writeString(folder.resolve("a.npz"), "text");
    assertThatThrownBy(() -> NpzFile.read(text))
        .hasMessage(text + ": is no npz file, or there is no array in it");
    Path strange = zip("no array".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> NpzFile.read(strange))
        .hasMessage(strange + ", array 'fc.weight': is no array of NumPy");
  }
}
