package io.fovea.checkpoint;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.fovea.spec.FoveaException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CheckpointRefusalTest {
  private static final String W = ",\"w\":{\"dtype\":\"%s\",\"shape\":%s,\"data_offsets\":[%s]}";
  private static final String NAMED = "{\"w\":{\"$array\":\"w\"}}";

  @TempDir Path folder;

  static Stream<Arguments> foreign() {
    String foreign = "no checkpoint of Fovea, and no safetensors file";
    return Stream.of(
        arguments(new byte[0], "is empty"),
        arguments(new byte[5], "it has 5 bytes"),
        arguments(HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452"), foreign),
        arguments(HexFormat.of().parseHex("504b0304140008080800000000000000"), foreign),
        arguments("epoch: 3\nloss: 0.25\n".getBytes(StandardCharsets.UTF_8), foreign),
        arguments(HexFormat.of().parseHex("ffffffffffffff7f7b7d"), foreign),
        arguments(HexFormat.of().parseHex("ffffffffffffffff7b7d"), foreign),
        arguments(HexFormat.of().parseHex("00e1f505000000007b7d"), "header alone needs 100000008"),
        arguments(
            Forged.file("{\"w\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}", 4),
            "is a safetensors file, but no checkpoint of Fovea"),
        arguments(
            Forged.signed("2", "{}", "", 0), "format_version 2, written by Fovea 9.1; this is"));
  }

  static Stream<Arguments> forged() {
    String deep = "{\"a\":".repeat(100_000);
    return Stream.of(
        arguments(
            "{}", W.formatted("F32", "[1]", "0,4"), 4, "tensors that its state does not name"),
        arguments(NAMED, "", 0, "'w' is missing"),
        arguments(NAMED, W.formatted("F64", "[1]", "0,8"), 8, "must be F32, got F64"),
        arguments(NAMED, W.formatted("F8", "[1]", "0,1"), 1, "no dtype 'F8'"),
        arguments(NAMED, W.formatted("F32", "[1]", "4,8"), 8, "must begin at byte 0"),
        arguments(NAMED, W.formatted("F32", "[1]", "0,8"), 4, "end within"),
        arguments(NAMED, W.formatted("F32", "[1]", "0,4"), 9, "9 follow the header"),
        arguments(NAMED, W.formatted("F32", "[1]", "4,0"), 4, "is damaged"),
        arguments(NAMED, W.formatted("F32", "[1]", "9223372036854775800,-8"), 4, "is damaged"),
        arguments(NAMED, W.formatted("F32", "[2]", "0,4"), 4, "of shape [2] cannot take 4 bytes"),
        arguments(NAMED, W.formatted("F32", "[-1,-1]", "0,4"), 4, "of shape [-1, -1]"),
        arguments(NAMED, W.formatted("F32", "[4294967296,4294967296]", "0,0"), 0, "of shape"),
        arguments(NAMED, W.formatted("F32", "[1]", "0,4").repeat(2), 4, "'w' is there twice"),
        arguments(NAMED, ",\"w\":" + deep, 0, "is damaged"),
        arguments(NAMED, ",\"w\":" + "[".repeat(100_000), 0, "is damaged"),
        arguments(deep, "", 0, "its state cannot be read"),
        arguments("{\"a\":" + "[".repeat(100_000), "", 0, "its state cannot be read"),
        arguments("{\"a\":1,\"a\":2}", "", 0, "'a' is given twice"),
        arguments("{\"a\":{\"$number\":\"NaN\",\"b\":1}}", "", 0, "names beside"),
        arguments("{\"a\":{\"$class\":\"java.io.File\"}}", "", 0, "unknown $class"),
        arguments("{\"a\":{\"$number\":\"1.0\"}}", "", 0, "its state cannot be read"),
        arguments("{\"a\":1e999}", "", 0, "its state cannot be read"),
        arguments("{\"a\":99999999999999999999}", "", 0, "its state cannot be read"),
        arguments("{\"a\":null}", "", 0, "its state cannot be read"),
        arguments("{\"a\":[{}]}", "", 0, "'a' cannot be"),
        arguments("[]", "", 0, "is not one JSON object"),
        arguments("{} {}", "", 0, "its state cannot be read"));
  }

  @ParameterizedTest
  @MethodSource("foreign")
  void a_foreign_file_is_named_for_what_it_is(byte[] bytes, String expected) throws IOException {
    assertRefused(Forged.in(folder, bytes), expected);
  }

  @ParameterizedTest
  @MethodSource("forged")
  void a_wrong_file_with_a_right_hash_is_refused(
      String state, String tensors, int bytes, String expected) throws IOException {
    assertRefused(Forged.in(folder, Forged.signed("1", state, tensors, bytes)), expected);
  }

  @Test
  void a_missing_file_and_a_folder_are_named() {
    assertRefused(folder.resolve("none.ckpt"), "no such checkpoint");
    assertRefused(folder, "is a folder, not a checkpoint");
  }

  private static void assertRefused(Path file, String... expected) {
    assertThatThrownBy(() -> CheckpointFile.read(file))
        .isInstanceOf(FoveaException.class)
        .hasMessageStartingWith(file + ": ")
        .hasMessageContainingAll(expected);
  }
}
