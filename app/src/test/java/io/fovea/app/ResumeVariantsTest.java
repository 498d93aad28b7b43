package io.fovea.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever decides on a step: a run that was cut within an epoch equals one that never was. */
class ResumeVariantsTest {
  private static final String SEQUENCES =
      "data.inputs={fixations: {name: fixation_sequence}}; data.bucket_by_length=true; ";

  @TempDir private Path folder;

  private Path run(String name, List<Object> arguments) {
    Path run = folder.resolve(name);
    List<Object> all = new ArrayList<>(List.of("fit"));
    all.addAll(arguments);
    Cli fit = Cli.run(all.toArray());
    assertThat(fit.err()).isEmpty();
    return run;
  }

  private static List<Object> sets(String settings) {
    List<Object> all = new ArrayList<>();
    for (String setting : settings.split(";", -1)) {
      all.add("--set");
      all.add(setting.strip());
    }
    return all;
  }

  private static List<Object> with(List<Object> sets, Object... more) {
    List<Object> all = new ArrayList<>(List.of(more));
    all.addAll(sets);
    return all;
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          weighted sampler   | 8  | data.sampler=weighted
          buckets by length  | 8  | SEQUENCES backbone={name: rnn, hidden_size: 4, num_layers: 2, dropout: 0.4}
          dropout            | 9  | backbone.layers=[{name: vgg_block, out_channels: 4}, {name: dropout, rate: 0.5}]
          ema                | 8  | callbacks=[{name: ema_weights, decay: 0.7}]
          swa                | 8  | callbacks=[{name: stochastic_weight_averaging, swa_lrs: 0.05, swa_epoch_start: 2}]
          swa before its start | 4 | callbacks=[{name: stochastic_weight_averaging, swa_lrs: 0.05, swa_epoch_start: 3}]
          early stopping pending | 14 | callbacks=[{name: early_stopping, monitor: train_loss, mode: max, patience: 1}]; trainer.min_epochs=3
          accumulation and one cycle | 5 | callbacks=[{name: gradient_accumulation_schedule, scheduling: {1: 2, 2: 4}}, learning_rate_monitor]; lr_schedule={name: one_cycle, total_steps: 40}
          reduce on plateau  | 14 | lr_schedule={name: reduce_on_plateau, monitor: train_loss, mode: max, patience: 0}; callbacks=[learning_rate_monitor]
          clipping by value  | 8  | trainer.gradient_clip_val=0.01; trainer.gradient_clip_algorithm=value
          validation within  | 10 | trainer.val_check_interval=3
          accumulation       | 4  | trainer.accumulate_grad_batches=4
          """)
  void goes_on_as_if_it_had_never_stopped(String name, int steps, String settings)
      throws IOException {
    Path file = SmallExperiment.in(folder);
    List<Object> sets =
        sets(
            "data.batch_size=2; trainer.max_epochs=4; "
                + settings.replace("SEQUENCES ", SEQUENCES));

    Path whole = run("whole", with(sets, file, "--run-dir", folder.resolve("whole")));
    Path parts =
        run(
            "parts",
            with(
                sets,
                file,
                "--run-dir",
                folder.resolve("parts"),
                "--set",
                "trainer.max_steps=" + steps));
    assertThat(Files.readAllLines(parts.resolve("metrics.csv")))
        .hasSizeLessThan(Files.readAllLines(whole.resolve("metrics.csv")).size());
    Path last = parts.resolve("checkpoints/last.ckpt");
    run("parts", List.of("--resume", last, "--set", "trainer.max_steps=-1"));

    for (String each : List.of("metrics.csv", "epochs.csv", "model/weights.safetensors")) {
      assertThat(parts.resolve(each)).hasSameBinaryContentAs(whole.resolve(each));
    }
  }
}
