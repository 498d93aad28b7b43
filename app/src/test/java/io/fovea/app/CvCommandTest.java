package io.fovea.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real trainings, each in a process of its own. */
class CvCommandTest {
  @TempDir private Path folder;

  private JsonObject json(Path out) throws IOException {
    return JsonParser.parseString(Files.readString(out.resolve("cv.json"))).getAsJsonObject();
  }

  @Test
  void folds_are_trained_compared_and_not_trained_again() throws IOException {
    Path file = FoldExperiment.in(folder);
    Path other =
        FoldExperiment.in(
            folder, "other.yaml", FoldExperiment.YAML.replace("hidden: [6]", "hidden: [3]"));
    Path out = folder.resolve("my cv");

    Cli first = Cli.run("cv", file, "--compare", other, "--jobs", "2", "--out", out);

    assertThat(first.err()).isEmpty();
    assertThat(first.exit()).isZero();
    assertThat(first.out())
        .contains("2 folds, 1 repeats, seeds [7], 2 at a time, in " + out)
        .containsPattern("1 of 2: fold [01] repeat 0 seed 7: test_\\w+ .* \\(\\d+ s, about ")
        .contains("results on SIMULATED DATA")
        .containsPattern("metric +mean +SE +corrected SE +95 % interval +n +baseline")
        .containsPattern("test_acc .* \\(majority\\)")
        .containsPattern("the first less the second:\nmetric +difference ");
    JsonObject run =
        json(out)
            .getAsJsonArray("experiments")
            .get(0)
            .getAsJsonObject()
            .getAsJsonArray("runs")
            .get(1)
            .getAsJsonObject();
    assertThat(run.get("folder").getAsString()).isEqualTo("fold_1/repeat_0/seed_7");
    assertThat(run.getAsJsonObject("metrics").get("test_acc").getAsDouble()).isBetween(0.0, 1.0);
    assertThat(out.resolve("fold_1/repeat_0/seed_7/config.yaml"))
        .content()
        .contains("fold: 1", "split_seed: 7");
    assertThat(Files.readAllLines(out.resolve("cv.csv"))).hasSize(5);
    assertThat(out.resolve("cv.md")).content().contains("# folds.yaml less other.yaml");
    byte[] results = Files.readAllBytes(out.resolve("cv.json"));

    Cli again = Cli.run("cv", file, "--compare", other, "--out", out);

    assertThat(again.exit()).isZero();
    assertThat(again.out()).contains("2 of 2 runs are there already").doesNotContain("1 of 2:");
    assertThat(out.resolve("cv.json")).hasBinaryContent(results);

    Cli changed = Cli.run("cv", file, "--set", "task.hidden=[4]", "--out", out);

    assertThat(changed.exit()).isEqualTo(1);
    assertThat(changed.err())
        .contains("was begun with other settings", "task.hidden[0] was 6, is 4");
  }

  @Test
  void the_test_parts_of_all_folds_are_all_scanpaths_once() throws IOException {
    Path out = folder.resolve("cv");
    Cli cv = Cli.run("cv", FoldExperiment.in(folder), "--jobs", "2", "--out", out);

    assertThat(cv.exit()).as(cv.err()).isZero();
    List<String> tested =
        Stream.of("fold_0", "fold_1")
            .flatMap(fold -> test(out.resolve(fold).resolve("repeat_0/seed_7/split.csv")))
            .toList();
    assertThat(tested).hasSize(24).doesNotHaveDuplicates();
  }

  private static Stream<String> test(Path split) {
    try {
      return Files.readAllLines(split).stream().filter(line -> line.contains("test"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void a_sweep_chooses_in_each_fold_and_its_trials_see_no_test_part() throws IOException {
    Path sweep =
        Files.writeString(
            folder.resolve("sweep.yaml"),
            """
            monitor: valid_loss
            mode: min
            over:
              - {setting: optimizer.learning_rate, values: [0.01, 0.000001]}
            """);
    Path out = folder.resolve("cv");

    Cli cv =
        Cli.run("cv", FoldExperiment.in(folder), "--sweep", sweep, "--jobs", "2", "--out", out);

    assertThat(cv.exit()).as(cv.err()).isZero();
    assertThat(cv.out()).contains("chosen by the sweep, in each fold:");
    for (int fold = 0; fold < 2; fold++) {
      Path trials = out.resolve("sweep/fold_" + fold + "/repeat_0/rung_0");
      for (int trial = 0; trial < 2; trial++) {
        assertThat(trials.resolve("trial_" + trial + "/run.json"))
            .content()
            .contains("\"status\": \"finished\"", "valid_loss")
            .doesNotContain("test_acc", "test_loss");
      }
      String chosen =
          json(out)
              .getAsJsonArray("experiments")
              .get(0)
              .getAsJsonObject()
              .getAsJsonArray("chosen")
              .get(fold)
              .getAsJsonObject()
              .getAsJsonArray("sets")
              .get(0)
              .getAsString();
      String rate = chosen.substring(chosen.indexOf('=') + 1);
      assertThat(out.resolve("fold_" + fold + "/repeat_0/seed_7/run.json"))
          .content()
          .contains("test_acc");
      assertThat(out.resolve("fold_" + fold + "/repeat_0/seed_7/config.yaml"))
          .content()
          .containsPattern("learning_rate: " + (rate.equals("0.01") ? "0.01" : "1.0E-6"));
    }
  }

  @Test
  void a_child_that_fails_is_shown_with_its_last_lines() throws IOException {
    Path out = folder.resolve("cv");

    Cli cv =
        Cli.run(
            "cv",
            FoldExperiment.in(folder),
            "--set",
            "task={name: regressor, hidden: [6]}",
            "--jobs",
            "1",
            "--out",
            out);

    assertThat(cv.exit()).isEqualTo(1);
    assertThat(cv.err())
        .contains("fold 0 repeat 0 seed 7 failed: ended with status ", "the last lines of ")
        .contains("  | fovea: ")
        .contains("1 of 2 runs failed and 1 were not begun");
    assertThat(out.resolve("cv.json")).doesNotExist();
    assertThat(out.resolve("fold_0/repeat_0/seed_7.log")).isNotEmptyFile();
  }
}
