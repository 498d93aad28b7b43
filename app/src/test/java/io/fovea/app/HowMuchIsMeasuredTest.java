package io.fovea.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Limits, and settings that contradict each other, by the real command. */
class HowMuchIsMeasuredTest {
  private static final int BATCH = 4;

  @TempDir private Path folder;
  private Path experiment;

  @BeforeEach
  void write() throws IOException {
    experiment = SmallExperiment.in(folder);
  }

  private Cli fit(Object... sets) {
    Object[] all = new Object[4 + 2 * sets.length];
    all[0] = "fit";
    all[1] = experiment;
    all[2] = "--run-dir";
    all[3] = folder.resolve("run");
    for (int i = 0; i < sets.length; i++) {
      all[4 + 2 * i] = "--set";
      all[5 + 2 * i] = sets[i];
    }
    return Cli.run(all);
  }

  private long rows(String file) throws IOException {
    try (var lines = Files.lines(folder.resolve(file))) {
      return lines.count() - 1;
    }
  }

  @Test
  void a_limit_counts_batches_of_the_training_size() throws IOException {
    Cli cli =
        fit(
            "trainer.limit_val_batches=1",
            "callbacks=[{name: prediction_writer, stages: [validate]}]");

    assertThat(cli.err()).isEmpty();
    assertThat(rows("run/predictions-validate.csv")).isEqualTo(BATCH);
  }

  @Test
  void a_trained_model_is_asked_about_all_whatever_its_training_took() throws IOException {
    fit("trainer.limit_predict_batches=1", "trainer.limit_test_batches=1");
    Path checkpoint = folder.resolve("run/checkpoints/last.ckpt");

    Cli.run("predict", "--ckpt", checkpoint, "--out", folder.resolve("all.csv"));
    Cli.run(
        "predict",
        "--ckpt",
        checkpoint,
        "--set",
        "trainer.limit_predict_batches=2",
        "--out",
        folder.resolve("some.csv"));

    assertThat(rows("all.csv")).isEqualTo(24);
    assertThat(rows("some.csv")).isEqualTo(2 * BATCH);
  }

  @Test
  void barebones_refuses_what_it_would_leave_out() {
    Cli cli = fit("trainer.barebones=true");
    assertThat(cli.exit()).isEqualTo(2);
    assertThat(cli.err())
        .contains(
            "trainer.barebones: leaves all loggers out; leave out 'loggers', or this setting");
  }

  @Test
  void barebones_shows_no_summary_and_keeps_nothing() {
    Cli cli = fit("trainer.barebones=true", "loggers=[]");
    assertThat(cli.exit()).isZero();
    assertThat(cli.out()).doesNotContain("vgg_block");
    assertThat(folder.resolve("run/checkpoints")).doesNotExist();
  }

  @Test
  void rare_classes_are_made_up_for_once() {
    Cli cli = fit("data.sampler=weighted", "task.class_weights=balanced");
    assertThat(cli.exit()).isEqualTo(2);
    assertThat(cli.err())
        .contains(
            "task.class_weights: balanced beside data.sampler weighted would correct for rare"
                + " classes twice; leave one out");
  }

  @Test
  void a_checkpoint_that_is_not_there_is_the_users_mistake() {
    Cli cli = Cli.run("fit", "--resume", folder.resolve("none.ckpt"));
    assertThat(cli.exit()).isEqualTo(2);
    assertThat(cli.err())
        .isEqualTo(
            "fovea: --resume: %s: no such checkpoint\n".formatted(folder.resolve("none.ckpt")));
  }

  @Test
  void sampling_focal_loss_and_chosen_metrics_work_together() {
    Cli cli =
        fit(
            "data.sampler=weighted",
            "task.focal_gamma=2",
            "task.metrics=[{name: mcc}, {name: ece}]");
    assertThat(cli.err()).isEmpty();
    assertThat(folder.resolve("run/epochs.csv")).content().contains("val_mcc", "val_ece");
  }
}
