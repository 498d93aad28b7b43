package io.fovea.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused before anything is trained or written. */
class CvUsageTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --repeats 0                                 | --repeats: must be 1 or more, got 0
          --jobs 0                                    | --jobs: must be 1 or more, got 0
          --test-with none                            | --test-with: must be last or best
          --seeds 1,1                                 | seeds must differ, got [1, 1]
          --seeds 1,x                                 | Invalid value for option '--seeds'
          --compare a.yaml --sweep b.yaml             | --compare and --sweep exclude each other
          --set data.split=first_category_unique      | makes no test part, which is what a cross-validation measures
          --set trainer.max_epoch=3                   | did you mean 'max_epochs'?
          """)
  void a_wrong_option_is_refused(String options, String message) throws IOException {
    Path file = FoldExperiment.in(folder);
    String[] words = ("cv " + file + " --out " + folder.resolve("out") + " " + options).split(" ");

    Cli cv = Cli.run((Object[]) words);

    assertThat(cv.exit()).isEqualTo(2);
    assertThat(cv.err()).contains(message);
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void a_split_without_folds_needs_repeats() throws IOException {
    Cli cv =
        Cli.run(
            "cv",
            FoldExperiment.in(folder),
            "--set",
            "data.split={name: first_category_unique, test_size: 0.25}");

    assertThat(cv.exit()).isEqualTo(2);
    assertThat(cv.err()).contains("divides the scanpaths once", "give --repeats 2 or more");
  }

  @Test
  void other_folds_cannot_be_compared() throws IOException {
    Path other =
        FoldExperiment.in(
            folder, "other.yaml", FoldExperiment.YAML.replace("folds: 2", "folds: 4"));

    Cli cv = Cli.run("cv", FoldExperiment.in(folder), "--compare", other);

    assertThat(cv.exit()).isEqualTo(2);
    assertThat(cv.err()).contains("data.split must be the same in both experiments");
  }

  @Test
  void a_wrong_sweep_is_refused_with_its_lines() throws IOException {
    Path sweep =
        Files.writeString(
            folder.resolve("sweep.yaml"),
            "monitor: test_acc\nover:\n  - {setting: seed, values: [1]}\n");

    Cli cv = Cli.run("cv", FoldExperiment.in(folder), "--sweep", sweep);

    assertThat(cv.exit()).isEqualTo(2);
    assertThat(cv.err())
        .contains("sweep.yaml:1:1: monitor: must be a metric of the validation part")
        .contains("sweep.yaml:3:6: over[0].setting: cannot be swept over");
  }
}
