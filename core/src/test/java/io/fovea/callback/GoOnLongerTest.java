package io.fovea.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.schedule.Anneal;
import io.fovea.schedule.Constant;
import io.fovea.schedule.LrScheduleSpec;
import io.fovea.schedule.OneCycle;
import io.fovea.testing.TinyTraining;
import io.fovea.testing.Told;
import io.fovea.training.CallbackSpec;
import io.fovea.training.Limit;
import io.fovea.training.TrainerSettings;
import io.fovea.training.TrainerSettingsBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run that came to its end and goes on for longer is, bit by bit, one that never ended. */
class GoOnLongerTest {
  private static final Map<String, CallbackSpec> CALLBACKS =
      Map.of(
          "checkpoints", new ModelCheckpoint(),
          "ema", new EmaWeights(0.8, 3, 6),
          "swa", swa("2"),
          "accumulation", new GradientAccumulationSchedule(Map.of("1", 3)),
          "stopping", new EarlyStopping("valid_loss", 9, Mode.MIN));

  @TempDir private Path temp;

  private static StochasticWeightAveraging swa(String start) {
    return new StochasticWeightAveraging(0.1, EpochStart.parse(start), 2, AnnealingStrategy.LINEAR);
  }

  private static TrainerSettingsBuilder settings(int everyBatches) {
    return TrainerSettings.builder()
        .maxEpochs(4)
        .logEveryNSteps(1)
        .valCheckInterval(everyBatches == 0 ? Limit.ALL : Limit.batches(everyBatches));
  }

  private TinyTraining training(String folder, TrainerSettingsBuilder settings, String callback) {
    CallbackSpec spec = CALLBACKS.get(callback);
    var training = new TinyTraining(temp.resolve(folder)).settings(settings.build()).with(spec);
    return spec instanceof ModelCheckpoint ? training : training.with(new ModelCheckpoint());
  }

  private Path last(String folder) {
    return temp.resolve(folder).resolve("checkpoints/last.ckpt");
  }

  private void assertGoesOn(TrainerSettingsBuilder shorter, int every, String callback) {
    var whole = training("whole", settings(every), callback).run();
    var first = training("parts", shorter, callback).run();
    var rest = training("parts", settings(every), callback).resume(last("parts"));

    assertThat(rest.weights()).isEqualTo(whole.weights());
    assertThat(rest.statistics()).isEqualTo(whole.statistics());
    int before = whole.rows().size() - rest.rows().size();
    List<String> joined = new ArrayList<>(first.rows().subList(0, before));
    joined.addAll(rest.rows());
    assertThat(joined).isEqualTo(whole.rows());
  }

  @ParameterizedTest
  @CsvSource({
    "1,0,checkpoints",
    "15,0,checkpoints",
    "22,0,checkpoints",
    "16,4,checkpoints",
    "15,4,checkpoints",
    "15,0,ema",
    "16,4,ema",
    "15,0,swa",
    "22,0,swa",
    "36,0,swa",
    "13,0,accumulation",
    "15,3,stopping"
  })
  void from_max_steps_on(int steps, int everyBatches, String callback) {
    assertGoesOn(settings(everyBatches).maxSteps(steps), everyBatches, callback);
  }

  @ParameterizedTest
  @CsvSource({"checkpoints", "ema", "swa", "accumulation", "stopping"})
  void from_max_epochs_on(String callback) {
    assertGoesOn(settings(0).maxEpochs(2), 0, callback);
  }

  @ParameterizedTest
  @CsvSource({"whole,1", "given,0", "none,0"})
  void a_schedule_over_the_whole_training_is_told_to_follow_the_new_plan(String kind, int times) {
    LrScheduleSpec schedule =
        switch (kind) {
          case "whole" -> new OneCycle();
          case "given" ->
              new OneCycle(Optional.empty(), Optional.of(50), 0.3, Anneal.COS, 25, 1e4, false);
          default -> new Constant();
        };
    training("parts", settings(0).maxSteps(15), "checkpoints").lrSchedule(schedule).run();
    var longer = training("parts", settings(0), "checkpoints").lrSchedule(schedule);
    assertThat(
            Told.lines(
                "lr_schedule one_cycle reaches over the whole training, which was planned with 15"
                    + " steps and is now with 44",
                () -> longer.resume(last("parts"))))
        .hasSize(times);
  }

  @Test
  void an_average_that_would_have_begun_elsewhere_is_refused_with_what_to_say() {
    var half = new TinyTraining(temp).with(swa("0.5"), new ModelCheckpoint());
    half.run();
    var longer =
        new TinyTraining(temp)
            .settings(settings(0).maxEpochs(8).build())
            .with(swa("0.5"), new ModelCheckpoint());
    assertThatThrownBy(() -> longer.resume(temp.resolve("checkpoints/last.ckpt")))
        .hasMessage(
            "stochastic_weight_averaging.swa_epoch_start: averaging began in epoch 2, and would"
                + " begin in epoch 4 with max_epochs 8; to go on with what was averaged, say"
                + " swa_epoch_start: 2");
  }
}
