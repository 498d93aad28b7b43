package io.fovea.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.optimizer.Sgd;
import io.fovea.testing.TinyData;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The whole sequence of hooks, as Lightning's own test of it has it for callbacks. */
class HookOrderTest {
  private static final List<String> STEP =
      List.of(
          "onTrainBatchStart",
          "onBeforeZeroGrad",
          "onBeforeBackward",
          "onAfterBackward",
          "onBeforeOptimizerStep",
          "onMetrics",
          "onTrainBatchEnd");
  private static final List<String> VALIDATION =
      List.of(
          "onValidationStart",
          "onValidationEpochStart",
          "onValidationBatchStart",
          "onValidationBatchEnd",
          "onValidationEpochEnd");

  private static Task task() {
    return new Classifier(3).create(new PassThrough(), new Sgd(0.1));
  }

  private static List<String> join(Object... pieces) {
    List<String> all = new ArrayList<>();
    for (Object piece : pieces) {
      if (piece instanceof String one) {
        all.add(one);
      } else {
        ((List<?>) piece).forEach(name -> all.add((String) name));
      }
    }
    return all;
  }

  @Test
  void a_fit_fires_every_hook_in_lightnings_order() {
    HookLog log = new HookLog();
    var settings =
        TrainerSettings.builder().maxEpochs(2).logEveryNSteps(1).numSanityValSteps(1).build();
    try (Trainer trainer = Trainer.builder().settings(settings).callback(log.callback()).build()) {
      trainer.fit(task(), new TinyData(1, 8, 4, 0));
    }
    List<String> epoch =
        join(
            "onTrainEpochStart",
            STEP,
            STEP,
            VALIDATION,
            "onMetrics",
            "onValidationEnd",
            "onMetrics",
            "onTrainEpochEnd");
    assertThat(log.names())
        .containsExactlyElementsOf(
            join(
                "setup",
                "onFitStart",
                "onSanityCheckStart",
                VALIDATION,
                "onValidationEnd",
                "onSanityCheckEnd",
                "onTrainStart",
                epoch,
                epoch,
                "onTrainEnd",
                "onFitEnd",
                "teardown",
                "onClose"));
  }

  @Test
  void gathered_gradients_are_forgotten_and_moved_by_once_for_several_batches() {
    HookLog log = new HookLog();
    var settings =
        TrainerSettings.builder()
            .maxEpochs(1)
            .numSanityValSteps(0)
            .accumulateGradBatches(2)
            .build();
    try (Trainer trainer = Trainer.builder().settings(settings).callback(log.callback()).build()) {
      trainer.fit(task(), new TinyData(1, 12, 0, 0));
    }
    assertThat(log.names().stream().filter(name -> name.startsWith("onBefore")))
        .containsExactly(
            "onBeforeZeroGrad",
            "onBeforeBackward",
            "onBeforeBackward",
            "onBeforeOptimizerStep",
            "onBeforeZeroGrad",
            "onBeforeBackward",
            "onBeforeOptimizerStep");
  }

  @Test
  void a_test_and_a_prediction_fire_their_own_hooks() {
    HookLog log = new HookLog();
    var settings = TrainerSettings.builder().maxEpochs(1).build();
    try (Trainer trainer = Trainer.builder().settings(settings).callback(log.callback()).build()) {
      trainer.fit(task(), new TinyData(1, 4, 0, 8));
      log.names().clear();
      trainer.test();
      trainer.predict();
    }
    List<String> test =
        List.of("Start", "EpochStart", "BatchStart", "BatchEnd", "BatchStart", "BatchEnd");
    assertThat(log.names())
        .containsExactlyElementsOf(
            join(
                "setup",
                test.stream().map(name -> "onTest" + name).toList(),
                List.of("onTestEpochEnd", "onMetrics", "onTestEnd", "teardown", "setup"),
                test.stream().map(name -> "onPredict" + name).toList(),
                List.of("onPredictEpochEnd", "onPredictEnd", "teardown", "onClose")));
  }

  @Test
  void tuners_come_first_checkpoints_last_and_monitors_late_at_an_epochs_end() {
    List<String> starts = new ArrayList<>();
    List<String> ends = new ArrayList<>();
    var builder = Trainer.builder().settings(TrainerSettings.builder().maxEpochs(1).build());
    Stream.of(
            Callback.Place.CHECKPOINT,
            Callback.Place.MONITOR,
            Callback.Place.ORDINARY,
            Callback.Place.TUNER)
        .forEach(place -> builder.callback(placed(place, starts, ends)));
    try (Trainer trainer = builder.build()) {
      trainer.fit(task(), new TinyData(1, 4, 0, 0));
    }
    assertThat(starts).containsExactly("TUNER", "MONITOR", "ORDINARY", "CHECKPOINT");
    assertThat(ends).containsExactly("TUNER", "ORDINARY", "MONITOR", "CHECKPOINT");
  }

  private static Callback placed(Callback.Place place, List<String> starts, List<String> ends) {
    return new Callback() {
      @Override
      public Place place() {
        return place;
      }

      @Override
      public void onTrainStart(Run run) {
        starts.add(place.name());
      }

      @Override
      public void onTrainEpochEnd(Run run) {
        ends.add(place.name());
      }
    };
  }
}
