package io.fovea.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.source.Screen;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExperimentWriterTest {
  @TempDir Path folder;

  static IntStream seeds() {
    return IntStream.range(0, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void what_is_written_is_read_as_the_same_experiment(int seed) {
    Experiment original = RandomExperiments.of(new Random(seed));

    String yaml = ExperimentWriter.toYaml(original);

    assertThat(ConfigText.read(folder, yaml)).as(yaml).isEqualTo(original);
  }

  @Test
  void every_setting_is_written_with_paths_made_absolute() {
    Experiment least = ConfigText.read(folder, ConfigText.LEAST, "data.source.path=sub/../a.csv");
    Path here = Path.of("").toAbsolutePath();

    assertThat(ExperimentWriter.toYaml(least))
        .isEqualTo(
            """
            # The resolved configuration of a run: every setting, with absolute paths.
            # Running it again repeats the run.
            name: run
            seed: 42
            root_dir: %s
            data:
              source:
                name: table
                path: %s
                on_bad_row: fail
              clean: []
              classes:
                select: []
                drop: []
                rename: {}
              sample: 1.0
              limit: 0
              split:
                name: first_category_unique
                validation_size: 0.25
                test_size: 0.0
              allow_leak: []
              inputs:
                images:
                  name: map_2d
                  height: 64
                  width: 32
                  sigma_px: 1.5
                  zoom: false
                  levels: []
              batch_size: 32
              bucket_by_length: false
              sampler: shuffle
              cache: memory
              cache_dir: %s
            backbone:
              name: net
              layers:
              - name: conv
                out_channels: 8
                activation: relu
              - name: conv
                out_channels: 8
                activation: relu
            task:
              name: classify
              hidden: []
              salt: 0
              range:
                low: 0.0
                high: 1.0
            optimizer:
              name: adamw
              learning_rate: 0.001
              beta1: 0.9
              beta2: 0.999
              eps: 1.0E-8
              weight_decay: 0.01
              amsgrad: false
            lr_schedule:
              name: constant
            trainer:
              max_epochs: 100
              min_epochs: 0
              max_steps: -1
              min_steps: 0
              limit_train_batches: 1.0
              limit_val_batches: 1.0
              limit_test_batches: 1.0
              limit_predict_batches: 1.0
              overfit_batches: 0
              fast_dev_run: 0
              val_check_interval: 1.0
              check_val_every_n_epoch: 1
              num_sanity_val_steps: 2
              log_every_n_steps: 50
              accumulate_grad_batches: 1
              gradient_clip_val: 0.0
              gradient_clip_algorithm: norm
              detect_anomaly: false
              deterministic: false
              threads: 1
              device: cpu
              barebones: false
              checkpointing: true
              model_summary: true
              progress_bar: true
            callbacks: []
            loggers: []
            """
                .formatted(
                    here.resolve("fovea_logs"),
                    here.resolve("a.csv"),
                    here.resolve("fovea_cache")));
  }

  @Test
  void each_awkward_text_survives() {
    Experiment least = ConfigText.read(folder, ConfigText.LEAST);
    for (String text : RandomExperiments.AWKWARD) {
      Experiment original =
          new Experiment(
              text,
              1,
              Path.of("/runs"),
              least.data(),
              least.backbone(),
              least.task(),
              least.optimizer(),
              least.trainer(),
              List.of());
      assertThat(ConfigText.read(folder, ExperimentWriter.toYaml(original)).name()).isEqualTo(text);
    }
  }

  @Test
  void a_screen_is_written_where_there_are_columns() {
    Experiment read =
        ConfigText.read(
            folder,
            ConfigText.LEAST,
            "data.screen={width: 1920, height: 1080}",
            "data.columns.key=[a]",
            "data.columns.label=b");

    assertThat(ConfigText.read(folder, ExperimentWriter.toYaml(read)).data().screen())
        .isEqualTo(new Screen(1920, 1080));
  }
}
