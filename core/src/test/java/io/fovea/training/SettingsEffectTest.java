package io.fovea.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.engine.Engine;
import io.fovea.optimizer.Sgd;
import io.fovea.testing.TinyData;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Each of the trainer's settings does what it says. */
class SettingsEffectTest {
  /** Eleven training batches of four, the last of two. */
  private static RecordingCallback fit(UnaryOperator<TrainerSettingsBuilder> change) {
    return fit(change, new Callback() {});
  }

  private static RecordingCallback fit(
      UnaryOperator<TrainerSettingsBuilder> change, Callback further) {
    var hooks = new RecordingCallback();
    var settings =
        change.apply(TrainerSettings.builder().maxEpochs(4).logEveryNSteps(1).numSanityValSteps(0));
    try (Trainer trainer =
        Trainer.builder().settings(settings.build()).callback(hooks).callback(further).build()) {
      Task task = new Classifier(3).create(new PassThrough(), new Sgd(0.1));
      trainer.fit(task, new TinyData(1, 42, 20, 0));
    }
    return hooks;
  }

  private static Callback stopAtOnce() {
    return new Callback() {
      @Override
      public void onTrainBatchEnd(Run run, int batch, double loss) {
        run.control().stop("enough");
      }
    };
  }

  private static long steps(RecordingCallback hooks) {
    return hooks.rows("train_loss_step").size();
  }

  @Test
  void max_epochs_and_max_steps_end_training() {
    assertThat(steps(fit(settings -> settings))).isEqualTo(44);
    assertThat(steps(fit(settings -> settings.maxSteps(13)))).isEqualTo(13);
  }

  @Test
  void a_stop_waits_for_min_epochs_and_min_steps() {
    assertThat(steps(fit(settings -> settings, stopAtOnce()))).isEqualTo(1);
    assertThat(steps(fit(settings -> settings.minEpochs(2), stopAtOnce()))).isEqualTo(22);
    assertThat(steps(fit(settings -> settings.minSteps(17), stopAtOnce()))).isEqualTo(17);
  }

  @Test
  void max_time_ends_training_at_the_next_step() {
    Callback slow =
        new Callback() {
          @Override
          public void onTrainBatchEnd(Run run, int batch, double loss) {
            long until = System.nanoTime() + 1_100_000_000L;
            while (System.nanoTime() < until) {
              Thread.onSpinWait();
            }
          }
        };
    assertThat(steps(fit(settings -> settings.maxTime(MaxTime.parse("1s")), slow))).isEqualTo(1);
  }

  @Test
  void limits_count_batches_or_share_them() {
    assertThat(steps(fit(settings -> settings.limitTrainBatches(Limit.batches(3))))).isEqualTo(12);
    assertThat(steps(fit(settings -> settings.limitTrainBatches(Limit.share(0.5))))).isEqualTo(20);
    assertThat(fit(settings -> settings.limitValBatches(Limit.batches(0))).names())
        .doesNotContain("validationStart");
    assertThatThrownBy(() -> fit(settings -> settings.limitTrainBatches(Limit.share(0.01))))
        .hasMessage(
            "trainer.limit_train_batches: 0.01 of 11 batches is less than one batch; at least"
                + " 0.0909 is needed");
  }

  @Test
  void overfit_batches_trains_on_the_same_few_and_validates_on_as_many() {
    var hooks = fit(settings -> settings.overfitBatches(Limit.batches(1)).maxEpochs(60));
    assertThat(steps(hooks)).isEqualTo(60);
    assertThat(hooks.value("train_loss", 59)).isLessThan(hooks.value("train_loss", 0) / 2);
  }

  @Test
  void fast_dev_run_tries_everything_once() {
    var hooks = fit(settings -> settings.fastDevRun(2));
    assertThat(steps(hooks)).isEqualTo(2);
    assertThat(hooks.rows("valid_loss")).containsExactly("0/1");
  }

  @Test
  void validation_runs_as_often_as_it_is_asked_to() {
    assertThat(fit(settings -> settings.checkValEveryNEpoch(2)).rows("valid_loss"))
        .containsExactly("1/21", "3/43");
    assertThat(
            fit(settings -> settings.valCheckInterval(Limit.batches(4)).maxEpochs(2))
                .rows("valid_loss"))
        .containsExactly("0/3", "0/7", "1/14", "1/18");
    assertThat(
            fit(settings -> settings.valCheckInterval(Limit.share(0.5)).maxEpochs(1))
                .rows("valid_loss"))
        .containsExactly("0/4", "0/9");
    assertThatThrownBy(() -> fit(settings -> settings.valCheckInterval(Limit.batches(12))))
        .hasMessageContaining("is 12 batches, but an epoch has 11; use at most that");
  }

  @Test
  void sanity_steps_come_before_training() {
    assertThat(fit(settings -> settings.numSanityValSteps(1)).names()).contains("sanityStart");
    assertThat(fit(settings -> settings).names()).doesNotContain("sanityStart");
  }

  @Test
  void log_every_n_steps_thins_the_rows() {
    assertThat(fit(settings -> settings.logEveryNSteps(10)).rows("train_loss_step"))
        .containsExactly("0/9", "1/19", "2/29", "3/39");
  }

  @Test
  void accumulated_gradients_make_one_step_of_several_batches() {
    var hooks = fit(settings -> settings.accumulateGradBatches(4));
    assertThat(steps(hooks)).isEqualTo(12);
    // Four batches of four are one of sixteen: the mean of means is the mean.
    assertThat(hooks.value("train_loss", 0))
        .isNotEqualTo(fit(settings -> settings).value("train_loss", 0));
  }

  @Test
  void clipping_by_norm_and_by_value_holds_both_sides() {
    double free = travelled(settings -> settings);
    double byNorm = travelled(settings -> settings.gradientClipVal(1e-3));
    double byValue =
        travelled(
            settings -> settings.gradientClipVal(1e-3).gradientClipAlgorithm(ClipAlgorithm.VALUE));
    // One step of rate 0.1: at most 0.1 * 1e-3 as a whole, or so much in each of 17 numbers.
    assertThat(byNorm).isCloseTo(1e-4, within(2e-6));
    assertThat(byValue).isBetween(1e-4, 1e-4 * Math.sqrt(17) + 1e-6);
    assertThat(free).isGreaterThan(1e-3);
  }

  /** How far one step moves the weights. */
  private static double travelled(UnaryOperator<TrainerSettingsBuilder> change) {
    double[] moved = {0};
    float[][] before = new float[1][];
    fit(
        settings -> change.apply(settings).maxEpochs(1).maxSteps(1),
        new Callback() {
          @Override
          public void onTrainStart(Run run) {
            before[0] = run.control().weights();
          }

          @Override
          public void onTrainEnd(Run run) {
            float[] after = run.control().weights();
            for (int i = 0; i < after.length; i++) {
              moved[0] += Math.pow(after[i] - before[0][i], 2);
            }
          }
        });
    return Math.sqrt(moved[0]);
  }

  @Test
  void a_gpu_is_refused_where_there_is_none() {
    assumeTrue(Engine.getEngine("PyTorch").getGpuCount() == 0);
    assertThatThrownBy(() -> fit(settings -> settings.device(DeviceName.GPU)))
        .hasMessageContaining("is gpu, but PyTorch")
        .hasMessageContaining("sees no gpu on this machine; use cpu");
  }

  @Test
  void barebones_leaves_the_sanity_check_out() {
    var hooks = fit(settings -> settings.numSanityValSteps(2).barebones(true));
    assertThat(hooks.names()).doesNotContain("sanityStart");
  }

  @Test
  void latest_values_are_there_for_callbacks() {
    Map<String, Double> seen = new HashMap<>();
    fit(
        settings -> settings.maxEpochs(1),
        new Callback() {
          @Override
          public void onTrainEpochEnd(Run run) {
            seen.putAll(run.metrics());
          }
        });
    assertThat(seen).containsKeys("train_loss", "train_loss_step", "valid_loss", "val_acc_step");
  }
}
