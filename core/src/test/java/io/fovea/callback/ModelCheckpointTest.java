package io.fovea.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.checkpoint.CheckpointFile;
import io.fovea.testing.TinyTraining;
import io.fovea.training.Limit;
import io.fovea.training.MaxTime;
import io.fovea.training.TrainerSettings;
import io.fovea.training.TrainingInterruptedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCheckpointTest {
  @TempDir private Path temp;

  private TinyTraining training(ModelCheckpoint... specs) {
    return new TinyTraining(temp).with(specs);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(temp.resolve("checkpoints"))) {
      return all.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static ModelCheckpoint with(
      Optional<String> monitor, int topK, boolean last, int steps, Integer epochs, String file) {
    return new ModelCheckpoint(
        monitor,
        Mode.MIN,
        topK,
        last,
        steps,
        Optional.ofNullable(epochs),
        Optional.<MaxTime>empty(),
        true,
        file,
        Optional.empty());
  }

  @Test
  void without_a_monitor_the_newest_and_the_last_are_kept() throws IOException {
    training(new ModelCheckpoint()).run();
    assertThat(files()).containsExactly("epoch=3-step=44.ckpt", "last.ckpt");
  }

  @Test
  void all_are_kept_on_demand_and_a_taken_name_gets_a_version() throws IOException {
    training(with(Optional.empty(), -1, false, 0, 2, "a{epoch}")).run();
    assertThat(files()).containsExactly("a1.ckpt", "a3.ckpt");
    training(with(Optional.empty(), -1, false, 0, 2, "a{epoch}")).run();
    assertThat(files()).containsExactly("a1-v1.ckpt", "a1.ckpt", "a3-v1.ckpt", "a3.ckpt");
  }

  @Test
  void the_best_of_a_metric_are_kept() throws IOException {
    var two = new ModelCheckpoint(Optional.of("train_loss"), Mode.MIN, 2);
    List<Double> losses = training(two).run().of("train_loss");
    List<String> best =
        Stream.of(0, 1, 2, 3)
            .sorted((a, b) -> Double.compare(losses.get(a), losses.get(b)))
            .limit(2)
            .map(epoch -> "epoch=%d-step=%d.ckpt".formatted(epoch, 11 * (epoch + 1)))
            .sorted()
            .toList();
    assertThat(files()).containsAll(best).contains("last.ckpt").hasSize(3);
  }

  @Test
  void the_greatest_are_the_best_in_mode_max() throws IOException {
    training(new ModelCheckpoint(Optional.of("train_loss"), Mode.MAX, 1)).run();
    assertThat(files()).containsExactly("epoch=0-step=11.ckpt", "last.ckpt");
  }

  @Test
  void steps_decide_and_a_metric_of_validation_is_waited_for() throws IOException {
    training(with(Optional.empty(), -1, false, 15, null, "s{step}")).run();
    assertThat(files()).containsExactly("s15.ckpt", "s30.ckpt");
    training(with(Optional.of("valid_loss"), -1, false, 5, null, "v{step}")).run();
    assertThat(files()).contains("v11.ckpt", "v22.ckpt").doesNotContain("v5.ckpt");
  }

  @Test
  void validation_within_an_epoch_decides_where_it_measures_the_metric() throws IOException {
    var often = TrainerSettings.builder().maxEpochs(1).valCheckInterval(Limit.batches(4)).build();
    training(with(Optional.of("valid_loss"), -1, true, 0, null, "v{step}")).settings(often).run();
    assertThat(files()).containsExactly("last.ckpt", "v4.ckpt", "v8.ckpt");
  }

  @Test
  void a_late_first_validation_is_waited_for() throws IOException {
    var late = TrainerSettings.builder().maxEpochs(4).checkValEveryNEpoch(2).build();
    training(with(Optional.of("valid_loss"), -1, false, 0, null, "v{step}")).settings(late).run();
    assertThat(files()).containsExactly("v22.ckpt", "v44.ckpt");
  }

  @Test
  void metrics_stand_in_names_and_unknown_ones_are_refused() throws IOException {
    double loss =
        training(with(Optional.empty(), -1, false, 0, 4, "l={train_loss:.2f}"))
            .run()
            .of("train_loss")
            .get(3);
    assertThat(files()).containsExactly(String.format(Locale.ROOT, "l=%.2f.ckpt", loss));
    assertThatThrownBy(
            () -> training(with(Optional.empty(), 1, false, 0, null, "{train_los}")).run())
        .hasMessageStartingWith(
            "model_checkpoint.filename: no metric 'train_los'; did you mean 'train_loss'?");
    assertThatThrownBy(
            () -> training(new ModelCheckpoint(Optional.of("val_lss"), Mode.MIN, 1)).run())
        .hasMessageStartingWith("model_checkpoint.monitor: no metric 'val_lss'");
  }

  @Test
  void an_interrupted_run_goes_on_from_its_last_step() throws IOException {
    var stop =
        LambdaCallback.builder()
            .onTrainBatchEnd(
                (run, batch, loss) -> {
                  if (run.globalStep() == 17 && !run.resumed()) {
                    run.control().interrupt("Ctrl-C");
                  }
                })
            .build();
    assertThatThrownBy(() -> training(new ModelCheckpoint()).with(stop).run())
        .isInstanceOf(TrainingInterruptedException.class);
    Path last = temp.resolve("checkpoints/last.ckpt");
    assertThat(CheckpointFile.read(last).state("loop").whole("global_step")).isEqualTo(17);
    var rest = training(new ModelCheckpoint()).resume(last);
    assertThat(files()).containsExactly("epoch=3-step=44.ckpt", "last.ckpt");
    assertThat(rest.weights()).isEqualTo(new TinyTraining(temp.resolve("x")).run().weights());
  }

  @Test
  void a_failed_run_leaves_what_it_had_beside_the_last_whole_one() throws IOException {
    var fail =
        LambdaCallback.builder()
            .onTrainBatchEnd(
                (run, batch, loss) -> {
                  if (run.globalStep() == 17) {
                    throw new IllegalStateException("enough");
                  }
                })
            .build();
    assertThatThrownBy(() -> training(new ModelCheckpoint()).with(fail).run()).hasMessage("enough");
    assertThat(files()).containsExactly("epoch=0-step=11.ckpt", "exception.ckpt", "last.ckpt");
  }

  @Test
  void a_trial_keeps_nothing() {
    training(new ModelCheckpoint()).settings(TrainerSettings.builder().fastDevRun(2).build()).run();
    assertThat(temp.resolve("checkpoints")).doesNotExist();
  }
}
