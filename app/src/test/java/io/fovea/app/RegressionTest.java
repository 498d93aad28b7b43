package io.fovea.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers of a table's scanpaths, learned by the command and tested on people not seen before. */
class RegressionTest {
  private static final String YAML =
      """
      name: regression
      seed: 11
      data:
        source: {name: csv, path: table.csv}
        columns: {key: [who, page], x: x, y: y, duration: ms, targets: %s}
        split: {name: first_category_unique, validation_size: 0.25, test_size: 0.25}
        inputs: {map: {name: heatmap, height: 6, width: 6}}
        batch_size: 8
      backbone: {name: cnn, layers: [{name: vgg_block, out_channels: 4}]}
      task: {name: %s}
      optimizer: {name: adamw, learning_rate: 0.01}
      trainer: {max_epochs: 40, progress_bar: false, model_summary: false}
      loggers: [csv, console, plots]
      """;

  private static final int PEOPLE = 20;

  @TempDir private Path folder;

  /** Each scanpath looks around a place of its own; the score is that place across, with noise. */
  private Path experiment(String targets, String task, int scanpaths) throws IOException {
    Random random = new Random(5);
    StringBuilder table = new StringBuilder("who,page,x,y,ms,score,height\n");
    for (int scanpath = 0; scanpath < scanpaths; scanpath++) {
      double x = 0.2 + 0.6 * random.nextDouble();
      double y = 0.2 + 0.6 * random.nextDouble();
      double score = 150_000 + 20_000 * x + 1_000 * random.nextGaussian();
      for (int i = 0; i < 12; i++) {
        table.append(
            String.format(
                Locale.ROOT,
                "P%02d,%d,%.4f,%.4f,%d,%.1f,%.5f%n",
                scanpath * PEOPLE / scanpaths,
                scanpath,
                x + 0.06 * random.nextGaussian(),
                y + 0.06 * random.nextGaussian(),
                100 + random.nextInt(300),
                score,
                y));
      }
    }
    Files.writeString(folder.resolve("table.csv"), table);
    return Files.writeString(folder.resolve("r.yaml"), YAML.formatted(targets, task));
  }

  @Test
  void numbers_are_learned_of_people_not_seen_before() throws IOException {
    Path run = folder.resolve("run");

    Cli fit =
        Cli.run(
            "fit",
            experiment("[score, height]", "regressor, hidden: [16]", 240),
            "--run-dir",
            run,
            "--test");

    assertThat(fit.err()).isEmpty();
    assertThat(fit.exit()).isZero();
    assertThat(fit.out())
        .containsPattern("test part +test_loss 0\\.\\d+ .*test_r2 0\\.[5-9]")
        .containsPattern("mean baseline +test_rmse 2\\d{3}\\.\\d+  test_r2 -?0\\.0\\d+");
    assertThat(lastOf(run, "val_r2")).isBetween(0.5, 1.0);
    assertThat(lastOf(run, "val_r2_score")).isBetween(0.5, 1.0);
    assertThat(lastOf(run, "val_r2_height")).isBetween(0.5, 1.0);
    assertThat(lastOf(run, "val_rmse_score")).isBetween(500.0, 2500.0);
    assertThat(run.resolve("curves.png")).isNotEmptyFile();
    assertThat(run.resolve("run.json"))
        .content()
        .contains("mean_baseline_val_rmse", "mean_baseline_val_r2", "mean_baseline_test_rmse");
    var bundle = Golden.file(run.resolve("model/bundle.json"));
    assertThat(bundle.get("targets")).hasToString("[\"score\",\"height\"]");
    assertThat(bundle.getAsJsonObject("settings").getAsJsonObject("target_scale").keySet())
        .containsExactly("score", "height");
  }

  @Test
  void sixteen_scanpaths_are_learned_by_heart() throws IOException {
    Path run = folder.resolve("run");

    Cli fit =
        Cli.run(
            "fit",
            experiment("[score]", "regressor, hidden: [32]", 20),
            "--run-dir",
            run,
            "--set",
            "data.split={name: first_category_unique, validation_size: 0.2}",
            "--set",
            "trainer.max_epochs=300",
            "--set",
            "loggers=[csv]");

    assertThat(fit.err()).isEmpty();
    assertThat(fit.out()).contains("train: 16 scanpaths");
    assertThat(lastOf(run, "train_loss")).isLessThan(0.02);
  }

  private static double lastOf(Path run, String metric) throws IOException {
    List<String> rows = Files.readAllLines(run.resolve("epochs.csv"));
    int column = List.of(rows.get(0).split(",", -1)).indexOf(metric);
    assertThat(column).as(metric + " among " + rows.get(0)).isNotNegative();
    return Double.parseDouble(rows.get(rows.size() - 1).split(",", -1)[column]);
  }

  @Test
  void a_classifier_of_numbers_is_told_of_the_regressor() throws IOException {
    Cli fit =
        Cli.run("fit", experiment("[score]", "classifier", 40), "--run-dir", folder.resolve("run"));

    assertThat(fit.exit()).isEqualTo(1);
    assertThat(fit.err())
        .contains("task.classifier: learns classes, and the data's targets are numbers [score]")
        .contains("use the task regressor");
  }

  @Test
  void a_regressor_of_classes_is_told_of_the_classifier() throws IOException {
    Cli fit =
        Cli.run(
            "fit",
            SmallExperiment.in(folder),
            "--set",
            "task=regressor",
            "--run-dir",
            folder.resolve("run"));

    assertThat(fit.exit()).isEqualTo(1);
    assertThat(fit.err())
        .contains("task.regressor: learns numbers, and the data's targets are classes [")
        .contains("use the task classifier, or name data.columns.targets");
  }
}
