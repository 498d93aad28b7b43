package io.fovea.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code represent} and {@code inspect} refuse before or instead of any work. */
class RepresentUsageTest {
  @TempDir private Path folder;

  @BeforeEach
  void files() throws IOException {
    SmallTable.experiment(folder);
    Files.writeString(folder.resolve("there.npz"), "mine");
    Files.writeString(folder.resolve("there.png"), "mine");
    Files.writeString(folder.resolve("t.parquet"), "PAR1");
    Files.writeString(folder.resolve("t.xlsx"), "PK");
    Files.createDirectories(folder.resolve("full/of"));
    Files.createDirectories(folder.resolve("folder.npz"));
  }

  /**
   * Words after {@code fovea}, exit code, the first line of what is said. {@code @} is the folder.
   */
  static Stream<Arguments> misuse() {
    String represent = "represent|@/small.yaml|";
    String inspect = "inspect|@/small.yaml|";
    return Stream.of(
        refused(
            represent.replace("small.yaml|", "small.yaml"),
            2,
            "fovea: Missing required option: '--out=FILE.npz'"),
        refused(
            represent + "--out|@/there.npz", 2, "fovea: @/there.npz exists; --force replaces it"),
        refused(represent + "--out|@/new.zip", 2, "fovea: --out: @/new.zip must end in .npz"),
        refused(
            represent + "--out|@/folder.npz|--force", 2, "fovea: --out: @/folder.npz is a folder"),
        refused(represent + "--out|@/none/new.npz", 2, "fovea: --out: there is no folder @/none"),
        refused(
            represent + "--out|@/new.npz|--part|tests",
            2,
            "fovea: --part: no part 'tests'; did you mean 'test'? known: [train, validation, test,"
                + " all]"),
        refused(
            represent + "--out|@/new.npz|--part|test|--set|data.split.test_size=0",
            2,
            "fovea: --part: data.split makes no test part; it has [train, validation]"),
        refused(
            represent + "--out|@/new.npz|--png|@/full",
            2,
            "fovea: @/full is not empty; --force writes into it"),
        refused(
            represent + "--out|@/new.npz|--png|@/there.png",
            2,
            "fovea: --png: @/there.png is no folder"),
        refused(
            represent + "--out|@/new.npz|--set|data.inputs={}",
            1,
            "fovea: data.inputs names no representation; for example --set 'data.inputs={images:"
                + " {name: heatmap}}'"),
        refused(
            represent + "--out|@/new.npz|--set|data.inputs={labels: heatmap}",
            1,
            "fovea: data.inputs.labels: the archive has an array of its own under this name, as"
                + " under [keys, key_columns, participants, part, labels, classes, targets,"
                + " target_names]; name the input otherwise"),
        refused(
            represent + "--out|@/new.npz|--set|data.inputs={a/b: heatmap}",
            1,
            "fovea: data.inputs: \"a/b\" cannot be the name of a file; use letters, digits, _, -"
                + " and ."),
        refused(
            represent + "--out|@/new.npz|--set|data.inputs={a: heatmop}",
            2,
            "fovea: the configuration has 1 problem:"),
        refused(
            "represent|@/none.yaml|--out|@/new.npz", 2, "fovea: the configuration has 1 problem:"),
        refused(
            inspect + "--contact-sheet|@/there.png",
            2,
            "fovea: @/there.png exists; --force replaces it"),
        refused(
            inspect + "--contact-sheet|@/sheet.jpg",
            2,
            "fovea: --contact-sheet: @/sheet.jpg must end in .png"),
        refused(
            inspect + "--contact-sheet|@/sheet.png|--per-class|0",
            2,
            "fovea: --per-class: must be 1 or more, got 0"),
        refused(
            inspect + "--contact-sheet|@/sheet.png|--set|data.inputs={}",
            1,
            "fovea: no contact sheet: data.inputs names no representation; for example --set"
                + " 'data.inputs={images: {name: heatmap}}'"),
        refused(
            "inspect|@/t.parquet",
            1,
            "fovea: t.parquet: the Parquet file is damaged: File '@/t.parquet' too small to be a"
                + " Parquet file"),
        refused(
            "inspect|@/t.xlsx",
            2,
            "fovea: FILE must name a file whose ending tells its format (.parquet, .pq, .csv, .tsv,"
                + " .tab, .txt, .json, .ndjson, .jsonl; CSV and JSON also as .gz), got @/t.xlsx"),
        refused(
            "inspect|@/small tabel.csv",
            2,
            "fovea: FILE names no file: @/small tabel.csv; did you mean 'small table.csv'?"),
        refused("inspect", 2, "fovea: Missing required parameter: 'FILE'"));
  }

  private static Arguments refused(String words, int exit, String first) {
    return Arguments.of(words, exit, first);
  }

  @ParameterizedTest
  @MethodSource("misuse")
  void misuse_ends_in_one_clear_message(String words, int exit, String first) throws IOException {
    List<String> before = names();
    Cli cli = Cli.run(List.of(at(words).split("\\|")).toArray());

    assertThat(cli.err().lines().findFirst()).contains(at(first));
    assertThat(cli.err()).doesNotContain("\tat ");
    assertThat(cli.exit()).isEqualTo(exit);
    assertThat(names()).isEqualTo(before);
    assertThat(folder.resolve("there.npz")).hasContent("mine");
  }

  private String at(String text) {
    return text.replace("@", folder.toString());
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return new ArrayList<>(files.map(Path::toString).sorted().toList());
    }
  }

  @Test
  void a_setting_that_is_wrong_in_a_section_that_is_not_needed_is_told_all_the_same()
      throws IOException {
    Path file = SmallExperiment.in(folder, SmallExperiment.YAML.replace("vgg_block", "VGG_blok"));

    Cli cli = Cli.run("represent", file, "--out", folder.resolve("new.npz"));

    assertThat(cli.exit()).isEqualTo(2);
    assertThat(cli.err()).contains("no layer 'VGG_blok'; did you mean 'vgg_block'?");
  }
}
