package io.fovea.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.checkpoint.CheckpointFile;
import io.fovea.metric.Outcomes;
import io.fovea.optimizer.AdamW;
import io.fovea.state.State;
import io.fovea.testing.NormalizedPoints;
import io.fovea.testing.TinyData;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is kept when a run breaks off within a step or a validation. */
class BreakOffTest {
  private final List<String> rows = new ArrayList<>();
  private float[] weights;
  @TempDir private Path folder;

  private static Task task() {
    return new Classifier(3).create(new PassThrough(), new AdamW(0.05));
  }

  private final class Keeper implements Callback {
    @Override
    public Place place() {
      return Place.CHECKPOINT;
    }

    @Override
    public void onMetrics(Run run, Map<String, Double> metrics, int epoch, long step) {
      metrics.forEach((name, value) -> rows.add(epoch + "/" + step + " " + name + "=" + value));
    }

    @Override
    public void onTrainEnd(Run run) {
      weights = run.control().weights();
    }

    @Override
    public void onException(Run run, Throwable exception) {
      if (!run.sanityChecking() && run.globalStep() > 0) {
        run.control().saveCheckpoint(file());
      }
    }
  }

  private Path file() {
    return folder.resolve("exception.ckpt");
  }

  private Trainer trainer(int accumulate, Callback... more) {
    var settings =
        TrainerSettings.builder()
            .maxEpochs(2)
            .logEveryNSteps(1)
            .valCheckInterval(Limit.batches(4))
            .accumulateGradBatches(accumulate)
            .numSanityValSteps(1);
    var builder = Trainer.builder().settings(settings.build()).seed(5).callback(new Keeper());
    List.of(more).forEach(builder::callback);
    return builder.build();
  }

  /** Does something at a hook for the n-th time. */
  private static Callback at(String hook, int time, Consumer<Run> what) {
    int[] seen = {0};
    return (Callback)
        Proxy.newProxyInstance(
            Callback.class.getClassLoader(),
            new Class<?>[] {Callback.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals(hook) && ++seen[0] == time) {
                what.accept((Run) arguments[0]);
              }
              return InvocationHandler.invokeDefault(proxy, method, arguments);
            });
  }

  private static void fail(Run run) {
    throw new IllegalStateException("broken off after step " + run.globalStep());
  }

  private void assertTheRestIsTheSame(int accumulate, Callback breaking) {
    try (Trainer trainer = trainer(accumulate)) {
      trainer.fit(task(), new TinyData(1, 42, 20, 0));
    }
    List<String> whole = List.copyOf(rows);
    float[] wholeWeights = weights;
    rows.clear();
    try (Trainer trainer = trainer(accumulate, breaking)) {
      assertThatThrownBy(() -> trainer.fit(task(), new TinyData(1, 42, 20, 0)));
    }
    try (Trainer trainer = trainer(accumulate)) {
      trainer.resume(task(), new TinyData(1, 42, 20, 0), file());
    }
    assertThat(rows).isEqualTo(whole);
    assertThat(weights).isEqualTo(wholeWeights);
  }

  @ParameterizedTest
  @CsvSource({
    "onTrainBatchStart,7,1",
    "onTrainBatchStart,6,2",
    "onBeforeBackward,7,1",
    "onBeforeBackward,6,2",
    "onAfterBackward,8,1",
    "onAfterBackward,7,2",
    "onBeforeOptimizerStep,7,1",
    "onBeforeOptimizerStep,4,3",
    "onValidationBatchStart,3,1",
    "onValidationBatchEnd,4,2",
    "onValidationEpochEnd,3,1"
  })
  void a_step_or_validation_that_failed_is_made_again(String hook, int time, int accumulate) {
    assertTheRestIsTheSame(accumulate, at(hook, time, BreakOffTest::fail));
  }

  @ParameterizedTest
  @CsvSource({"onValidationStart,2", "onValidationBatchEnd,3", "onValidationBatchEnd,6"})
  void a_wish_to_end_is_heard_within_a_validation_which_is_made_again(String hook, int time) {
    assertTheRestIsTheSame(1, at(hook, time, run -> run.control().interrupt("Ctrl-C")));
  }

  @Test
  void a_wish_to_end_is_heard_at_the_validations_next_batch() {
    List<String> hooks = new ArrayList<>();
    Callback look =
        new Callback() {
          @Override
          public void onValidationBatchEnd(Run run, int batch, Outcomes outcomes) {
            hooks.add("batch " + batch);
          }

          @Override
          public void onValidationEpochEnd(Run run) {
            hooks.add("end");
          }
        };
    // The first is the sanity check's.
    var end = at("onValidationBatchEnd", 3, run -> run.control().interrupt("Ctrl-C"));
    try (Trainer trainer = trainer(1, look, end)) {
      assertThatThrownBy(() -> trainer.fit(task(), new TinyData(1, 42, 20, 0)))
          .hasMessage("training ended early, in epoch 0 after 4 steps: Ctrl-C");
    }
    assertThat(hooks).containsExactly("batch 0", "end", "batch 0", "batch 1");
  }

  @ParameterizedTest
  @CsvSource({"onFitStart", "onValidationBatchEnd"})
  void before_training_a_wish_to_end_is_heard_at_once(String hook) {
    var end = at(hook, 1, run -> run.control().interrupt("Ctrl-C"));
    try (Trainer trainer = trainer(1, end)) {
      assertThatThrownBy(() -> trainer.fit(task(), new TinyData(1, 42, 20, 0)))
          .isInstanceOf(TrainingInterruptedException.class)
          .hasMessage("training ended before its first step, with nothing to keep: Ctrl-C");
    }
    assertThat(rows).isEmpty();
    assertThat(Files.exists(file())).isFalse();
  }

  @Test
  void a_step_that_may_be_half_done_is_marked() {
    var normalized = new Classifier(3).create(new NormalizedPoints(), new AdamW(0.05));
    try (Trainer trainer = trainer(1, at("onAfterBackward", 7, BreakOffTest::fail))) {
      assertThatThrownBy(() -> trainer.fit(normalized, new TinyData(1, 42, 20, 0)));
    }
    State checkpoint = CheckpointFile.read(file());
    assertThat(checkpoint.flag("half_done")).isTrue();
    assertThat(checkpoint.state("loop").whole("next_batch")).isEqualTo(6);
  }
}
