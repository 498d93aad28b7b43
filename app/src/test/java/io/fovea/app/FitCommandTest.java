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
}
