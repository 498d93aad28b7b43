package io.fovea.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FitCommandTest {
  @TempDir private Path folder;

  @Test
  void a_run_leaves_its_files_and_says_what_came_out() throws IOException {
    Path run = folder.resolve("my run");

    Cli fit = Cli.run("fit", SmallExperiment.in(folder), "--run-dir", run);

    assertThat(fit.err()).isEmpty();
    assertThat(fit.exit()).isZero();
    assertThat(run).isDirectoryContaining("glob:**/{metrics,epochs}.csv");
    assertThat(run.resolve("config.yaml")).content().contains("max_epochs: 2");
    assertThat(run.resolve("run.json"))
        .content()
        .contains("\"simulated_data\": true", "\"status\": \"finished\"");
    assertThat(Files.readAllLines(run.resolve("epochs.csv"))).hasSize(3);
    assertThat(fit.out())
        .contains("results on SIMULATED DATA (no real eye movements)")
        .containsPattern("last epoch +train_loss \\d\\.\\d{4}  valid_loss \\d\\.\\d{4}")
        .containsPattern("valid_loss \\S+  val_acc_step [01]\\.\\d{4}")
        .containsPattern("majority baseline +val_acc 0\\.\\d{4}")
        .containsPattern("run folder +\\Q" + run + "\\E");
  }

  @Test
  void the_table_of_layers_comes_first_unless_it_is_turned_off() throws IOException {
    Path file = SmallExperiment.in(folder);

    Cli shown = Cli.run("fit", file, "--run-dir", folder.resolve("a"));
    Cli hidden =
        Cli.run(
            "fit", file, "--run-dir", folder.resolve("b"), "--set", "trainer.model_summary=false");

    assertThat(shown.out()).startsWith("layer ").contains("backbone.0", "vgg_block");
    assertThat(hidden.exit()).isZero();
    assertThat(hidden.out()).doesNotContain("backbone.0");
  }

  @Test
  void the_same_experiment_twice_gives_the_same_bytes() throws IOException {
    Path file = SmallExperiment.in(folder);

    Cli.run("fit", file, "--run-dir", folder.resolve("a"));
    Cli.run("fit", file, "--run-dir", folder.resolve("b"));

    assertThat(folder.resolve("a/metrics.csv")).isNotEmptyFile();
    assertThat(folder.resolve("b/metrics.csv"))
        .hasSameBinaryContentAs(folder.resolve("a/metrics.csv"));
  }

  @Test
  void a_setting_on_the_command_line_replaces_the_files() throws IOException {
    Path run = folder.resolve("run");

    Cli fit =
        Cli.run(
            "fit",
            SmallExperiment.in(folder),
            "--set",
            "trainer.max_epochs=3",
            "--set",
            "optimizer.learning_rate=0.01",
            "--run-dir",
            run);

    assertThat(fit.exit()).isZero();
    assertThat(Files.readAllLines(run.resolve("epochs.csv"))).hasSize(4);
    assertThat(run.resolve("config.yaml")).content().contains("learning_rate: 0.01");
  }

  @Test
  void without_a_run_folder_the_next_version_below_root_dir_is_taken() throws IOException {
    Path file = SmallExperiment.in(folder);
    Path root = folder.resolve("logs");

    Cli.run("fit", file, "--set", "root_dir=" + root);
    Cli second = Cli.run("fit", file, "--set", "root_dir=" + root);

    assertThat(root.resolve("small/version_0/metrics.csv")).exists();
    assertThat(second.out()).contains(root.resolve("small/version_1").toString());
  }

  @Test
  void the_test_part_is_measured_when_asked_for_and_only_then() throws IOException {
    Path file = SmallExperiment.in(folder);

    Cli without = Cli.run("fit", file, "--run-dir", folder.resolve("a"));
    Cli with = Cli.run("fit", file, "--run-dir", folder.resolve("b"), "--test");

    assertThat(without.out()).doesNotContain("test part");
    assertThat(with.exit()).isZero();
    assertThat(with.out())
        .containsPattern("test part +.*test_acc [01]\\.\\d{4}")
        .containsPattern("majority baseline +test_acc 0\\.\\d{4}");
    assertThat(without.out()).doesNotContain("test_acc");
    assertThat(folder.resolve("a/run.json")).content().doesNotContain("_test_acc");
    assertThat(folder.resolve("b/run.json"))
        .content()
        .contains("majority_baseline_val_acc", "majority_baseline_test_acc");
    assertThat(folder.resolve("a/metrics.csv")).content().doesNotContain("test_");
    List<String> rows = Files.readAllLines(folder.resolve("b/metrics.csv"));
    int column = List.of(rows.get(0).split(",")).indexOf("test_acc");
    assertThat(column).as("the place of test_acc in " + rows.get(0)).isNotNegative();
    assertThat(rows.stream().skip(1).map(row -> row.split(",", -1)[column]))
        .filteredOn(value -> !value.isEmpty())
        .singleElement()
        .satisfies(value -> assertThat(with.out()).contains("test_acc " + fourDecimals(value)));
  }

  private static String fourDecimals(String value) {
    return String.format(Locale.ROOT, "%.4f", Double.parseDouble(value));
  }

  @Test
  void a_test_without_a_test_part_is_a_usage_error_before_the_training() throws IOException {
    Path file = SmallExperiment.in(folder, SmallExperiment.YAML.replace(", test_size: 0.25", ""));

    Cli fit = Cli.run("fit", file, "--run-dir", folder.resolve("run"), "--test");

    assertThat(fit.exit()).isEqualTo(2);
    assertThat(fit.err()).contains("data.split makes no test part", "test_size > 0");
    assertThat(folder.resolve("run/epochs.csv")).doesNotExist();
  }

  @Test
  void what_the_data_are_is_told_before_training_where_no_console_logger_does() throws IOException {
    Path file =
        SmallExperiment.in(
            folder,
            SmallExperiment.YAML.replace(
                "first_category_unique, validation_size: 0.25, test_size: 0.25",
                "simple, validation_size: 0.25"));

    Cli fit = Cli.run("fit", file, "--run-dir", folder.resolve("run"));

    assertThat(fit.out())
        .containsSubsequence(
            "simulated readers: 24 scanpaths of 8 participants",
            "train: 18 scanpaths of ",
            "validation: 6 scanpaths of ",
            "WARNING: ",
            "last epoch ");
  }

  @Test
  void what_a_console_logger_tells_is_not_told_again() throws IOException {
    Path file = SmallExperiment.in(folder, SmallExperiment.YAML.replace("[csv]", "[csv, console]"));

    Cli fit =
        Cli.run(
            "fit", file, "--run-dir", folder.resolve("a"), "--set", "trainer.model_summary=false");
    Cli test = Cli.run("fit", file, "--run-dir", folder.resolve("b"), "--test");

    assertThat(fit.exit()).isZero();
    assertThat(fit.out()).isEmpty();
    assertThat(test.out())
        .contains("results on SIMULATED DATA")
        .containsPattern("test part +.*test_acc")
        .containsOnlyOnce("majority baseline")
        .doesNotContain("last epoch", "val_acc", "run folder", "scanpaths of");
  }

  @Test
  void who_names_no_logger_gets_files_and_a_line_per_epoch_and_who_wants_none_gets_none()
      throws IOException {
    Path file = SmallExperiment.in(folder, SmallExperiment.YAML.replace("loggers: [csv]\n", ""));

    Cli usual = Cli.run("fit", file, "--run-dir", folder.resolve("a"));
    Cli none = Cli.run("fit", file, "--run-dir", folder.resolve("b"), "--set", "loggers=[]");

    assertThat(usual.exit()).isZero();
    assertThat(folder.resolve("a/metrics.csv")).isNotEmptyFile();
    assertThat(folder.resolve("a/config.yaml")).content().contains("csv", "console");
    assertThat(none.out()).contains("last epoch ");
    assertThat(folder.resolve("b/metrics.csv")).doesNotExist();
    assertThat(folder.resolve("b/model/weights.safetensors")).isNotEmptyFile();
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
              %1$s:1: name: must be the name of a folder inside root_dir, got "../small"
              %1$s:4: data.source: source simulated_readers reads no table, so columns cannot be \
            set; leave columns out, or use source csv for a table of your own
              %1$s:10: backbone.layers: missing: The layers, from the image or sequence on
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
              %s:5: data.columns.label: missing: which column holds the class to learn
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
              %1$s:8: data.batch_size: must be > 0, got 0
              %1$s:9: backbone.layers[0].name: no layer 'VGG_blok'; did you mean 'vgg_block'? \
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
            file + ":4: data.source.path: names no file: " + folder.resolve("none.csv"),
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
