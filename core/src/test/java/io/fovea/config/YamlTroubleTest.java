package io.fovea.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that cannot be read as settings at all. */
class YamlTroubleTest {
  @TempDir Path folder;

  private void refused(String yaml, String... problems) {
    assertThat(ConfigText.problemsWithColumns(folder, yaml)).containsExactly(problems);
  }

  private void fileRefused(Path file, String problem) {
    assertThatThrownBy(() -> new ExperimentReader(TestParts.all()).read(file, List.of()))
        .isInstanceOf(ConfigException.class)
        .hasMessage(file + ": " + problem);
  }

  @Test
  void a_missing_file_is_named_with_a_near_one() throws IOException {
    Files.writeString(folder.resolve("reading-cnn.yaml"), "");

    fileRefused(
        folder.resolve("reading-cn.yaml"), "no such file; did you mean 'reading-cnn.yaml'?");
    fileRefused(folder.resolve("other.yaml"), "no such file");
    fileRefused(folder.resolve("nowhere/reading-cnn.yaml"), "no such file");
    fileRefused(folder, "is a folder, not a file");
  }

  @Test
  void a_file_that_is_no_text_is_refused() throws IOException {
    Path file = Files.write(folder.resolve("x.yaml"), new byte[] {'a', ':', ' ', (byte) 0xff});
    fileRefused(file, "is not UTF-8 text");

    Path large = Files.writeString(folder.resolve("large.yaml"), "#".repeat(1_000_001));
    fileRefused(large, "is larger than 1 MB, which no experiment file is");
  }

  @Test
  void an_empty_file_is_refused() {
    String empty = "x.yaml: is empty; an experiment needs at least data, backbone and task";
    refused("", empty);
    refused("# only a comment\n", empty);
  }

  @Test
  void what_is_no_yaml_is_refused_with_line_and_column() {
    refused("seed: 1\nname: a: b\n", "x.yaml:2:8: not YAML: mapping values are not allowed here");
    refused(
        "seed: 1\nloggers: [csv\n",
        "x.yaml:3:1: not YAML: while parsing a flow sequence, expected ',' or ']', but got <stream"
            + " end>");
    refused("seed: *nowhere\n", "x.yaml:1:7: not YAML: found undefined alias nowhere");
    refused(
        "seed:\n\t3\n",
        "x.yaml:2:1: not YAML: while scanning for the next token, found character '\\t(TAB)' that"
            + " cannot start any token. (Do not use \\t(TAB) for indentation)");
  }

  @Test
  void a_character_that_no_text_holds_is_refused_with_line_and_column() {
    refused(
        "seed: 1\n# \uD83D\uDC41 \u0007\n",
        "x.yaml:2:5: not YAML: the character U+0007 cannot stand there");
  }

  @Test
  void a_duplicate_key_is_refused_with_both_lines() {
    refused(
        ConfigText.LEAST + "seed: 1\nname: a\nseed: 2\n",
        "x.yaml:10:1: duplicate key 'seed', also given at x.yaml:8:1");
  }

  @Test
  void the_whole_must_be_a_map_and_one_document() {
    refused("- a\n- b\n", "x.yaml:1:1: expected a map of settings, got a list");
    refused("hello\n", "x.yaml:1:1: expected a map of settings, got the text \"hello\"");
    refused(
        "seed: 1\n---\nseed: 2\n", "x.yaml:2:1: a second document starts here; one is expected");
    refused(
        "[a, b]: 1\n" + ConfigText.LEAST,
        "x.yaml:1:1: a setting's name must be text, not a list or a map");
  }

  @Test
  void a_tag_is_refused() {
    refused(ConfigText.LEAST + "name: !mine x\n", "x.yaml:8:7: the tag !mine has no meaning here");
  }

  @Test
  void what_would_exhaust_memory_or_stack_is_refused() {
    refused("seed: " + "[".repeat(100_000), "x.yaml:1:56: nested more than 50 levels deep");
    StringBuilder bomb = new StringBuilder("a0: &a0 [1, 1]\n");
    for (int i = 1; i < 24; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    refused(bomb.toString(), "x.yaml: aliases (*) make it too large: more than 20000 values");
    refused(
        "data: &d {source: *d}\n", "x.yaml: aliases (*) make it too large: more than 20000 values");
  }
}
