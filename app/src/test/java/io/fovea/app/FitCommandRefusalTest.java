package io.fovea.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code fit} refuses, and how a run that fails tells of it. */
class FitCommandRefusalTest {
  @TempDir private Path folder;

  @Test
  void a_test_without_a_test_part_is_a_usage_error_before_the_training() throws IOException {
    Path file = SmallExperiment.in(folder, SmallExperiment.YAML.replace(", test_size: 0.25", ""));

    Cli fit = Cli.run("fit", file, "--run-dir", folder.resolve("run"), "--test");

    assertThat(fit.exit()).isEqualTo(2);
    assertThat(fit.err()).contains("data.split makes no test part", "test_size > 0");
    assertThat(folder.resolve("run/epochs.csv")).doesNotExist();
  }

  @Test
  void settings_that_contradict_each_other_are_told_together_with_their_places()
      throws IOException {
    Path file =
        SmallExperiment.in(
            folder,
            SmallExperiment.YAML
                .replace("name: small", "name: ../small")
                .replace("batch_size: 4", "batch_size: 4\n  columns: {key: [who], label: kind}")
                .replace("{name: cnn, layers: [{name: vgg_block, out_channels: 4}]}", "cnn"));

    Cli fit = Cli.run("fit", file);

    assertThat(fit.exit()).isEqualTo(2);
    assertThat(fit.err())
        .isEqualTo(
            """
            fovea: the configuration has 3 problems:
              %1$s:1:1: name: must be the name of a folder inside root_dir, got "../small"
              %1$s:4:3: data.source: source simulated_readers reads no table, so columns cannot be \
            set; leave columns out, or use source csv for a table of your own
              %1$s:10:11: backbone.layers: missing: The layers, from the input on
            """
                .formatted(file));
  }

  @Test
  void a_table_without_roles_for_its_columns_is_a_configuration_error() throws IOException {
    Path table = Files.writeString(folder.resolve("t.csv"), "who,text,x,y,kind\n");
    Path file = SmallExperiment.in(folder, onTable(table).replace(", label: kind}", "}"));

    Cli fit = Cli.run("fit", file);

    assertThat(fit.exit()).isEqualTo(2);
    assertThat(fit.err())
        .isEqualTo(
            """
            fovea: the configuration has 1 problem:
              %s:5:3: data.columns.label: missing: which column holds the class to learn
            """
                .formatted(file));
  }

  @Test
  void a_stack_of_two_sizes_is_a_configuration_error() throws IOException {
    Path file =
        SmallExperiment.in(
            folder,
            SmallExperiment.YAML.replace(
                "{name: heatmap, height: 8, width: 8}",
                "{name: stack, of: [{name: heatmap, height: 8, width: 8}, heatmap]}"));

    Cli fit = Cli.run("fit", file, "--run-dir", folder.resolve("run"));

    assertThat(fit.exit()).isEqualTo(2);
    assertThat(fit.err())
        .isEqualTo(
            "fovea: data.inputs.images: of[1] must have the height and width of the first part:"
                + " heatmap gives (1, 8, 8), heatmap gives (1, 64, 64)\n");
  }

  @Test
  void all_that_is_wrong_in_a_file_is_told_with_its_line() throws IOException {
    Path file =
        SmallExperiment.in(
            folder,
            SmallExperiment.YAML
                .replace("vgg_block", "VGG_blok")
                .replace("batch_size: 4", "batch_size: 0"));

    Cli fit = Cli.run("fit", file, "--run-dir", folder.resolve("run"));

    assertThat(fit.exit()).isEqualTo(2);
    assertThat(fit.out()).isEmpty();
    assertThat(fit.err())
        .isEqualTo(
            """
            fovea: the configuration has 2 problems:
              %1$s:8:3: data.batch_size: must be > 0, got 0
              %1$s:9:39: backbone.layers[0].name: no layer 'VGG_blok'; did you mean 'vgg_block'? \
            known: [conv1d_block, dropout, dsc_block, flatten, global_average_pool, inception_block, \
            linear_block, max_pool_2d, resnet_block, vgg_block]
            """
                .formatted(file));
    assertThat(folder.resolve("run")).doesNotExist();
  }

  @Test
  void a_file_that_is_not_there_is_a_usage_error() {
    Cli fit = Cli.run("fit", folder.resolve("none.yaml"));

    assertThat(fit.exit()).isEqualTo(2);
    assertThat(fit.err()).startsWith("fovea: the configuration has 1 problem:\n  ");
    assertThat(fit.err()).contains("none.yaml");
  }

  @Test
  void a_plugin_path_that_is_not_there_is_a_usage_error() throws IOException {
    Path none = folder.resolve("none.jar");

    Cli fit = Cli.run("fit", SmallExperiment.in(folder), "--plugin-path", none);

    assertThat(fit.exit()).isEqualTo(2);
    assertThat(fit.err()).isEqualTo("fovea: plugin path " + none + ": no such file or folder\n");
  }

  @Test
  void a_run_that_fails_says_why_without_a_stack_trace() throws IOException {
    Path table = Files.writeString(folder.resolve("t.csv"), "who,text,x,y,kind\n1,1,0.5,oops,a\n");
    Path file = SmallExperiment.in(folder, onTable(table));

    Cli fit = Cli.run("fit", file, "--run-dir", folder.resolve("run"));

    assertThat(fit.exit()).isEqualTo(1);
    assertThat(fit.err()).startsWith("fovea: ").contains("t.csv:2", "'y'", "\"oops\"");
    assertThat(fit.err()).doesNotContain("\tat ");
    assertThat(folder.resolve("run/run.json")).content().contains("\"status\": \"failed\"");
  }

  @Test
  void a_stack_trace_is_shown_when_asked_for() throws IOException {
    Path table = Files.writeString(folder.resolve("t.csv"), "who,text,x,y,kind\n1,1,0.5,oops,a\n");
    Path file = SmallExperiment.in(folder, onTable(table));

    Cli fit = Cli.run("fit", file, "--run-dir", folder.resolve("run"), "--stacktrace");

    assertThat(fit.exit()).isEqualTo(1);
    assertThat(fit.err()).contains("\tat io.fovea.source.").endsWith("\n");
  }

  @Test
  void a_table_that_is_not_there_is_a_configuration_error() throws IOException {
    Files.writeString(folder.resolve("nine.csv"), "");
    Path file = SmallExperiment.in(folder, onTable(folder.resolve("none.csv")));

    Cli fit = Cli.run("fit", file, "--run-dir", folder.resolve("run"));

    assertThat(fit.exit()).isEqualTo(2);
    assertThat(fit.err())
        .contains(
            file + ":4:23: data.source.path: names no file: " + folder.resolve("none.csv"),
            "did you mean 'nine.csv'?");
    assertThat(folder.resolve("run")).doesNotExist();
  }

  @Test
  void a_folder_with_an_older_run_is_left_as_it_is() throws IOException {
    Path file = SmallExperiment.in(folder);
    Path run = folder.resolve("run");
    Cli.run("fit", file, "--run-dir", run);
    byte[] before = Files.readAllBytes(run.resolve("metrics.csv"));

    Cli again = Cli.run("fit", file, "--run-dir", run, "--set", "seed=8");

    assertThat(again.exit()).isEqualTo(1);
    assertThat(again.err()).contains("belongs to an older run");
    assertThat(run.resolve("metrics.csv")).hasBinaryContent(before);
  }

  private static String onTable(Path table) {
    return SmallExperiment.YAML.replace(
        "source: {name: simulated_readers, participants: 8, texts_per_participant: 3}",
        "source: {name: csv, path: '%s'}\n  columns: {key: [who, text], label: kind}"
            .formatted(table));
  }
}
