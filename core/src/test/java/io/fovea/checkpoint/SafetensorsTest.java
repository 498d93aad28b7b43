package io.fovea.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.spec.FoveaException;
import io.fovea.state.State;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafetensorsTest {
  @TempDir Path folder;

  @Test
  void all_kinds_of_numbers_are_read_from_a_file_of_the_python_library() throws URISyntaxException {
    Safetensors read = Safetensors.read(GoldenCheckpointTest.resource("kinds.safetensors"));

    assertThat(read.metadata()).containsExactlyEntriesOf(Map.of("made_by", "safetensors"));
    assertTensor(read, "f32", List.of(2L, 2L), 1.5f, -0f, Float.POSITIVE_INFINITY, 3e-40f);
    assertTensor(read, "f64", List.of(3L), 0.1f, Float.POSITIVE_INFINITY, -2.5f);
    assertTensor(read, "i64", List.of(2L), -3, 0x1p40f);
    assertTensor(read, "i32", List.of(2L), 7, -8);
    assertTensor(read, "f16", List.of(5L), 1.5f, -0x1p-24f, 65504, Float.POSITIVE_INFINITY, -0f);
    assertTensor(read, "scalar", List.of(), 4.25f);
    assertTensor(read, "empty", List.of(0L, 3L));
  }

  private static void assertTensor(
      Safetensors read, String name, List<Long> shape, float... values) {
    assertThat(States.bits(read.tensors().get(name)))
        .as(name)
        .isEqualTo(States.bits(new State.Array(shape, values)));
  }

  @ParameterizedTest
  @CsvSource({
    "F16, 3555, 0x1.554p-2", "F16, 0400, 0x1p-14", "F16, 03ff, 0x1.ff8p-15", "F16, fc00, -Infinity",
    "F16, 7e00, NaN", "BF16, 3f80, 1", "BF16, c049, -3.140625", "BF16, 0001, 0x1p-133"
  })
  void half_precision_is_exact(Dtype type, String bits, float expected) {
    ByteBuffer bytes = ByteBuffer.allocate(2).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putShort((short) Integer.parseInt(bits, 16)).flip();
    float[] read = new float[1];

    type.read(bytes, read, 0, 1);

    assertThat(Float.valueOf(read[0])).isEqualTo(Float.valueOf(expected));
  }

  @Test
  void what_is_written_is_read_again_in_its_order() {
    Map<String, State.Array> tensors = new LinkedHashMap<>();
    tensors.put("z.weight", new State.Array(List.of(1L, 2L), new float[] {0.5f, -7}));
    tensors.put("a", new State.Array(List.of(), new float[] {3}));
    Path file = folder.resolve("w.safetensors");

    new Safetensors(Map.of("format", "pt"), tensors).write(file);

    Safetensors read = Safetensors.read(file);
    assertThat(read.metadata()).isEqualTo(Map.of("format", "pt"));
    assertThat(read.tensors().keySet()).containsExactly("z.weight", "a");
    assertTensor(read, "z.weight", List.of(1L, 2L), 0.5f, -7);
    assertTensor(read, "a", List.of(), 3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"__metadata__", "half \ud83d"})
  void a_name_that_the_format_cannot_hold_is_not_written(String name) {
    State.Array one = new State.Array(List.of(1L), new float[] {1});
    Path file = folder.resolve("w.safetensors");

    assertThatThrownBy(() -> new Safetensors(Map.of(), Map.of(name, one)).write(file))
        .isInstanceOf(FoveaException.class)
        .hasMessageContaining(name);
    assertThat(file).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'w':{'dtype':'F32','shape':[1],'data_offsets':[0,4]}} | 3 | end within",
        "{'w':{'dtype':'F32','shape':[1],'data_offsets':[0,4]}} | 5 | 5 follow the header",
        "{'w':{'dtype':'U8','shape':[4],'data_offsets':[0,4]}} | 4 | no dtype 'U8'",
        "{'w':{'dtype':'F32','shape':[1]}} | 4 | needs dtype, shape and two data_offsets",
        "{'w':{'dtype':'F32','dtype':'F32'}} | 4 | 'w.dtype' is there twice",
        "{'__metadata__':{'a':1}} | 0 | 'a' of its metadata is no text",
        "{'__metadata__':{'a':'1','a':'2'}} | 0 | 'a' is there twice",
        "{} x | 0 | is damaged",
      })
  void a_file_that_breaks_the_rules_is_refused(String header, int bytes, String expected)
      throws IOException {
    Path file = Forged.in(folder, Forged.file(header.replace('\'', '"'), bytes));

    assertThatThrownBy(() -> Safetensors.read(file))
        .isInstanceOf(FoveaException.class)
        .hasMessageStartingWith(file + ": ")
        .hasMessageContaining(expected);
  }

  @Test
  void a_missing_file_is_named() {
    assertThatThrownBy(() -> Safetensors.read(folder.resolve("none")))
        .isInstanceOf(FoveaException.class)
        .hasMessageEndingWith("none: no such safetensors file");
  }
}
