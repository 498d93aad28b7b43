package io.fovea.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.logging.RunFolder;
import io.fovea.testing.TinyData;
import io.fovea.testing.TinyTraining;
import io.fovea.training.Callback;
import io.fovea.training.CallbackContext;
import io.fovea.training.Limit;
import io.fovea.training.MaxTime;
import io.fovea.training.Run;
import io.fovea.training.Trainer;
import io.fovea.training.TrainerSettings;
import io.fovea.training.TrainerSettingsBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that has come to its end says so when it is resumed, and what would make it go on. */
class NothingToDoTest {
  @TempDir private Path temp;

  private static TrainerSettingsBuilder settings() {
    return TrainerSettings.builder().maxEpochs(3).logEveryNSteps(1);
  }

  private static EarlyStopping impatient(int patience) {
    return new EarlyStopping("valid_loss", patience, Mode.MAX);
  }

  private TinyTraining training(TrainerSettingsBuilder settings) {
    return new TinyTraining(temp).settings(settings.build()).with(new ModelCheckpoint());
  }

  private Path last() {
    return temp.resolve("checkpoints/last.ckpt");
  }

  @Test
  void all_epochs_are_done_and_no_file_changes() throws IOException {
    training(settings()).run();
    byte[] before = Files.readAllBytes(last());
    List<String> hooks = new ArrayList<>();
    Callback fit = LambdaCallback.builder().onTrainStart(run -> hooks.add("train start")).build();

    assertThat(training(settings()).nothingToDo(last(), fit))
        .hasValue(
            "the run has done its max_epochs 3; set trainer.max_epochs higher to train for longer");
    assertThat(hooks).isEmpty();
    assertThat(Files.readAllBytes(last())).isEqualTo(before);
    assertThat(training(settings().maxEpochs(4)).nothingToDo(last())).isEmpty();
  }

  @Test
  void all_steps_are_done_within_an_epoch() {
    training(settings().maxSteps(15)).run();
    assertThat(training(settings().maxSteps(15)).nothingToDo(last()))
        .hasValue(
            "the run has done its max_steps 15; set trainer.max_steps higher to train for longer");
    assertThat(training(settings().maxSteps(16)).nothingToDo(last())).isEmpty();
  }

  @Test
  void it_was_stopped_early_and_more_patience_goes_on() {
    training(settings()).with(impatient(1)).run();
    assertThat(training(settings()).with(impatient(1)).nothingToDo(last()).orElseThrow())
        .startsWith("the run was stopped (valid_loss did not improve 1 times in a row")
        .endsWith("change or leave out what asks for it to train for longer");
    var rest = training(settings()).with(impatient(9)).resume(last());
    assertThat(rest.weights())
        .isEqualTo(
            new TinyTraining(temp.resolve("x")).settings(settings().build()).run().weights());
  }

  @Test
  void without_the_callback_that_stopped_it_goes_on() {
    training(settings().valCheckInterval(Limit.batches(4))).with(impatient(1)).run();
    assertThat(training(settings()).nothingToDo(last())).isEmpty();
  }

  @Test
  void its_time_is_over() {
    var blink = new MaxTime(Duration.ofMillis(1));
    training(settings().maxTime(blink).maxEpochs(9999)).run();
    assertThat(training(settings().maxTime(blink).maxEpochs(9999)).nothingToDo(last()))
        .hasValue(
            "the run was stopped (max_time 1ms is over); change or leave out what asks for it to"
                + " train for longer");
    assertThat(training(settings()).nothingToDo(last())).isEmpty();
  }

  @Test
  void what_was_measured_last_and_the_average_are_there_to_be_tested() {
    var swa = new StochasticWeightAveraging(0.1, EpochStart.parse("2"), 0, AnnealingStrategy.COS);
    var settings = settings().maxSteps(27);
    Map<String, Double> first = new HashMap<>();
    Map<String, Double> again = new HashMap<>();
    for (Map<String, Double> metrics : List.of(first, again)) {
      var builder =
          Trainer.builder()
              .settings(settings.build())
              .seed(5)
              .callback(swa.create(context()))
              .callback(new ModelCheckpoint().create(context()));
      try (Trainer trainer = builder.build()) {
        var data = new TinyData(1, 42, 20, 22);
        metrics.putAll(
            metrics == first
                ? trainer.fit(TinyTraining.task(), data)
                : trainer.resume(TinyTraining.task(), data, last()));
        assertThat(trainer.useBest()).isTrue();
        metrics.putAll(trainer.test());
      }
    }
    assertThat(again).isEqualTo(first).containsKeys("valid_loss", "train_loss", "test_loss");
  }

  private CallbackContext context() {
    return new CallbackContext(Optional.of(RunFolder.at(temp)));
  }

  @Test
  void a_wish_of_a_callback_of_ones_own_is_kept() {
    Callback stops =
        new Callback() {
          @Override
          public void onTrainBatchEnd(Run run, int batch, double loss) {
            if (run.globalStep() == 5) {
              run.control().stop("enough");
            }
          }
        };
    training(settings()).with(stops).run();
    assertThat(training(settings()).with(stops).nothingToDo(last()).orElseThrow())
        .startsWith("the run was stopped (enough)");
  }
}
