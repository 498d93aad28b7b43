package io.fovea.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.config.TestParts.Classify;
import io.fovea.config.TestParts.Conv;
import io.fovea.config.TestParts.Halves;
import io.fovea.config.TestParts.Map2d;
import io.fovea.config.TestParts.Net;
import io.fovea.config.TestParts.OnBadRow;
import io.fovea.config.TestParts.Range;
import io.fovea.config.TestParts.Residual;
import io.fovea.config.TestParts.Stack;
import io.fovea.config.TestParts.Table;
import io.fovea.optimizer.AdamW;
import io.fovea.optimizer.Sgd;
import io.fovea.source.Screen;
import io.fovea.split.FirstCategoryUniqueSplit;
import io.fovea.training.TrainerSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentReaderTest {
  @TempDir Path folder;

  private Experiment read(String yaml, String... sets) {
    return ConfigText.read(folder, yaml, sets);
  }

  @Test
  void a_whole_experiment_is_read() {
    Experiment read =
        read(
            """
            name: reading
            seed: 7
            root_dir: out
            data:
              source: {name: table, path: data/fixations.csv, on_bad_row: skip}
              columns: {key: [SUBJ, TEXT], participant: SUBJ, x: px, y: py, label: KIND}
              screen: {width: 1920, height: 1080.5}
              split: {name: halves, test_size: 0.25, folds: 3}
              inputs:
                images: {name: stack, of: [{name: map_2d, height: 16, levels: [1, 2.5]}, map-2d]}
              batch_size: 8
            backbone:
              name: net
              layers:
                - {name: conv, out_channels: 0x10}
                - name: Residual
                  inner: {name: conv, activation: tanh}
                  named: {a: conv}
            task: {name: classify, hidden: [25, 10], salt: -9223372036854775808, range: {low: -1}}
            optimizer: {name: sgd, learning_rate: 1e-2}
            trainer: {max_epochs: 3}
            loggers: [csv, console]
            """);

    Path here = folder.toAbsolutePath().normalize();
    assertThat(read.name()).isEqualTo("reading");
    assertThat(read.seed()).isEqualTo(7);
    assertThat(read.rootDir()).isEqualTo(here.resolve("out"));
    assertThat(read.data().source())
        .isEqualTo(new Table(here.resolve("data/fixations.csv"), OnBadRow.SKIP));
    assertThat(read.data().columns().key()).containsExactly("SUBJ", "TEXT");
    assertThat(read.data().columns().duration()).isEmpty();
    assertThat(read.data().screen()).isEqualTo(new Screen(1920, 1080.5));
    assertThat(read.data().split()).isEqualTo(new Halves(0.25, Optional.of(3)));
    assertThat(read.data().inputs())
        .containsExactly(
            Map.entry(
                "images",
                new Stack(List.of(new Map2d(16, 32, 1.5, false, List.of(1.0, 2.5)), new Map2d()))));
    assertThat(read.data().batchSize()).isEqualTo(8);
    assertThat(read.backbone())
        .isEqualTo(
            new Net(
                List.of(
                    new Conv(16, "relu"),
                    new Residual(new Conv(8, "tanh"), Map.of("a", new Conv())))));
    assertThat(read.task())
        .isEqualTo(new Classify(List.of(25, 10), Long.MIN_VALUE, new Range(-1, 1)));
    assertThat(read.optimizer()).isEqualTo(new Sgd(0.01));
    assertThat(read.trainer()).isEqualTo(new TrainerSettings(3, -1, 50, 2, 1, true, true));
    assertThat(read.loggers())
        .extracting(logger -> logger.name())
        .containsExactly("csv", "console");
  }

  @Test
  void what_is_left_out_keeps_its_default() {
    Experiment read = read(ConfigText.LEAST);

    assertThat(read.name()).isEqualTo("run");
    assertThat(read.seed()).isEqualTo(42);
    assertThat(read.rootDir()).isEqualTo(Path.of("fovea_logs"));
    assertThat(read.data().batchSize()).isEqualTo(32);
    assertThat(read.data().split()).isEqualTo(new FirstCategoryUniqueSplit());
    assertThat(read.optimizer()).isEqualTo(new AdamW());
    assertThat(read.trainer()).isEqualTo(new TrainerSettings());
    assertThat(read.loggers()).isEmpty();
  }

  @Test
  void names_of_settings_are_compared_without_case_and_hyphens() {
    Experiment read = read(ConfigText.LEAST + "Trainer: {MAX-EPOCHS: 4, max_Steps: 9}\n");

    assertThat(read.trainer().maxEpochs()).isEqualTo(4);
    assertThat(read.trainer().maxSteps()).isEqualTo(9);
  }

  @Test
  void a_default_part_can_be_tuned_without_its_name() {
    Experiment read = read(ConfigText.LEAST + "optimizer: {learning_rate: 0.5}\n");

    assertThat(read.optimizer()).isEqualTo(new AdamW(0.5));
  }

  @Test
  void anchors_and_aliases_are_written_out() {
    Experiment read =
        read(
            """
            data: {source: {name: table, path: a.csv}, inputs: {a: &m {name: map_2d, height: 3}, b: *m}}
            backbone: net
            task: classify
            """);

    assertThat(read.data().inputs().get("b"))
        .isEqualTo(new Map2d(3, 32, 1.5, false, List.of()))
        .isEqualTo(read.data().inputs().get("a"));
  }

  @Test
  void an_absolute_path_stays_and_the_order_of_inputs_is_kept() {
    Experiment read =
        read(
            """
            data:
              source: {name: table, path: /data/../data/a.csv}
              inputs: {z: map_2d, a: map_2d, m: map_2d}
            backbone: net
            task: classify
            """);

    assertThat(read.data().source()).isEqualTo(new Table(Path.of("/data/a.csv"), OnBadRow.FAIL));
    assertThat(read.data().inputs().keySet()).containsExactly("z", "a", "m");
  }

  @Test
  void a_byte_order_mark_and_windows_line_ends_do_not_matter() {
    Experiment read = read("\uFEFF" + ConfigText.LEAST.replace("\n", "\r\n"));

    assertThat(read.task()).isEqualTo(new Classify());
  }
}
