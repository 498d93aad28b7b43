package io.fovea.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.state.State;
import io.fovea.testing.TinyTraining;
import io.fovea.training.Callback;
import io.fovea.training.MaxTime;
import io.fovea.training.TrainerSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmallCallbacksTest {
  @TempDir private Path temp;

  private TinyTraining training() {
    return new TinyTraining(temp);
  }

  @Test
  void rates_are_logged_by_epoch_or_beside_the_steps_losses() {
    var epochs = training().with(new LearningRateMonitor(Interval.EPOCH)).run();
    assertThat(epochs.of("lr")).containsExactly(0.02, 0.02, 0.02, 0.02);
    var settings = TrainerSettings.builder().maxEpochs(2).logEveryNSteps(5).build();
    var steps = training().settings(settings).with(new LearningRateMonitor(Interval.STEP)).run();
    List<String> beside =
        steps.rows().stream()
            .filter(row -> row.contains("train_loss_step"))
            .map(row -> row.substring(0, row.indexOf(' ')) + " lr=0.02")
            .toList();
    assertThat(steps.rows().stream().filter(row -> row.contains(" lr="))).isEqualTo(beside);
  }

  /** A clock that goes on by a second at each look. */
  private static Callback timer(String duration, Interval interval, AtomicLong seconds) {
    return new TimerCallback(
        new Timer(MaxTime.parse(duration), interval),
        () -> TimeUnit.SECONDS.toNanos(seconds.getAndIncrement()));
  }

  @Test
  void time_ends_training_after_a_step_or_an_epoch_and_counts_over_resumes() {
    var steps = training().with(timer("5s", Interval.STEP, new AtomicLong())).run();
    assertThat(steps.of("train_loss_step")).hasSize(4);
    assertThat(steps.stopReason()).hasValue("timer: the time 00:00:00:05 is over");
    var epochs = training().with(timer("3s", Interval.EPOCH, new AtomicLong())).run();
    assertThat(epochs.of("train_loss_step")).hasSize(22);
    Callback resumed = timer("5s", Interval.STEP, new AtomicLong());
    resumed.restore(State.builder().put("elapsed_nanos", TimeUnit.SECONDS.toNanos(3)).build());
    assertThat(training().with(resumed).run().of("train_loss_step")).hasSize(1);
  }

  @Test
  void what_the_clock_decides_is_refused_in_a_deterministic_run() {
    var exact = TrainerSettings.builder().deterministic(true).build();
    assertThatThrownBy(() -> training().settings(exact).with(new Timer()).run())
        .hasMessage(
            "trainer.deterministic cannot be promised where the clock decides; leave out the"
                + " callback timer");
  }

  @Test
  void gradients_of_more_batches_make_fewer_steps() {
    var schedule = new GradientAccumulationSchedule(Map.of("1", 2, "3", 11));
    // 11 batches an epoch: 11 steps, twice 6, then 1.
    assertThat(training().with(schedule).run().of("train_loss_step")).hasSize(11 + 6 + 6 + 1);
    var fixed = TrainerSettings.builder().accumulateGradBatches(2).build();
    assertThatThrownBy(() -> training().settings(fixed).with(schedule).run())
        .hasMessage(
            "trainer.accumulate_grad_batches is 2, but the callback gradient_accumulation_schedule"
                + " decides on it; leave one out");
  }

  @Test
  void memory_is_logged_every_so_many_steps_and_arrays_do_not_grow() {
    var trace = training().with(new DeviceStats(11)).run();
    assertThat(trace.of("native_arrays")).hasSize(4);
    assertThat(trace.of("native_arrays").stream().distinct()).hasSize(1);
    assertThat(trace.of("heap_mib")).hasSize(4).allMatch(mib -> mib > 0);
    assertThat(Memory.field(temp.resolve("nowhere"), "VmRSS:")).isEmpty();
  }

  @Test
  void a_lambda_hears_the_hooks_it_asked_for_and_keeps_its_state() {
    List<String> heard = new ArrayList<>();
    var lambda =
        LambdaCallback.builder()
            .place(Callback.Place.MONITOR)
            .setup((run, stage) -> heard.add("setup " + stage))
            .onTrainEpochEnd(run -> heard.add("epoch " + run.epoch()))
            .onTrainBatchStart((run, batch) -> heard.add("batch " + batch))
            .onValidationBatchEnd((run, batch, out) -> heard.add("seen " + out.size()))
            .state("mine", () -> State.builder().put("n", 3).build(), s -> heard.add("restored"))
            .build();
    training().with(lambda).run();
    assertThat(heard).startsWith("setup FIT").contains("batch 10", "seen 4", "epoch 3");
    assertThat(lambda.place()).isEqualTo(Callback.Place.MONITOR);
    assertThat(lambda.stateKey()).isEqualTo("mine");
    lambda.restore(lambda.state());
    assertThat(heard).endsWith("restored");
  }
}
