package io.fovea.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.fovea.data.DataModule;
import io.fovea.data.Stage;
import io.fovea.objective.ClassWeights;
import io.fovea.optimizer.Sgd;
import io.fovea.testing.TinyData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrainerTest {
  private static final TrainerSettings SETTINGS = new TrainerSettings(5, -1, 1, 2, 1, false, false);

  private static Task task() {
    return new Classifier(3).create(new PassThrough(), new Sgd(0.1));
  }

  @Test
  void a_network_learns_two_clouds_and_the_test_part_agrees() {
    var data = new TinyData(1, 42, 20, 22);
    try (Trainer trainer = Trainer.builder().settings(SETTINGS).build()) {
      Map<String, Double> last = trainer.fit(task(), data);
      assertThat(last.get("val_acc_step")).isGreaterThan(0.9);
      assertThat(last.get("train_loss")).isLessThan(0.3);
      assertThat(trainer.test().get("test_acc")).isGreaterThan(0.9);
    }
  }

  @Test
  void the_same_seed_gives_the_same_bits_and_another_seed_others() {
    List<Double> first = losses(7);
    assertThat(losses(7)).isEqualTo(first);
    assertThat(losses(8)).isNotEqualTo(first);
  }

  private static List<Double> losses(long seed) {
    var losses = new ArrayList<Double>();
    Callback gather =
        new Callback() {
          @Override
          public void onTrainBatchEnd(Run run, int batch, double loss) {
            losses.add(loss);
          }
        };
    fit(seed, SETTINGS, gather);
    return losses;
  }

  private static Map<String, Double> fit(long seed, TrainerSettings settings, Callback callback) {
    try (Trainer trainer =
        Trainer.builder().settings(settings).seed(seed).callback(callback).build()) {
      return trainer.fit(task(), new TinyData(1, 42, 20, 0));
    }
  }

  @Test
  void hooks_fire_in_lightnings_order() {
    var hooks = new RecordingCallback();
    fit(1, new TrainerSettings(2, -1, 100, 1, 1, false, false), hooks);
    assertThat(hooks.names())
        .startsWith(
            "setup FIT",
            "fitStart",
            "sanityStart",
            "validationStart",
            "validationEnd",
            "sanityEnd",
            "trainStart",
            "epochStart",
            "batchStart 0",
            "batchEnd 0")
        .containsSubsequence(
            "batchEnd 10",
            "validationStart",
            "metrics valid_loss",
            "validationEnd",
            "metrics train_loss",
            "epochEnd",
            "epochStart")
        .endsWith("epochEnd", "trainEnd", "fitEnd", "teardown FIT", "close");
  }

  @Test
  void rows_carry_the_index_of_the_last_step_and_the_epochs_exact_loss() {
    var hooks = new RecordingCallback();
    fit(1, new TrainerSettings(2, -1, 4, 0, 1, false, false), hooks);
    // 11 batches an epoch: 22 steps, logged after the 4th, 8th, ... and at each epoch's end.
    assertThat(hooks.rows("train_loss_step")).containsExactly("0/3", "0/7", "1/11", "1/15", "1/19");
    assertThat(hooks.rows("valid_loss")).containsExactly("0/10", "1/21");
    assertThat(hooks.rows("train_loss")).containsExactly("0/10", "1/21");
    assertThat(hooks.value("train_loss", 0))
        .isCloseTo(hooks.meanLossOfFirstEpoch(11, 42), within(1e-6));
  }

  @Test
  void max_steps_ends_training_in_the_middle_of_an_epoch() {
    var hooks = new RecordingCallback();
    fit(1, new TrainerSettings(9, 13, 1, 0, 1, false, false), hooks);
    assertThat(hooks.rows("train_loss_step")).hasSize(13);
    assertThat(hooks.rows("train_loss")).containsExactly("0/10", "1/12");
  }

  @Test
  void a_callbacks_exception_ends_the_run_and_everyone_is_told() {
    var hooks = new RecordingCallback();
    Callback failing =
        new Callback() {
          @Override
          public void onTrainBatchEnd(Run run, int batch, double loss) {
            throw new IllegalStateException("no more");
          }
        };
    try (Trainer trainer =
        Trainer.builder().settings(SETTINGS).callback(hooks).callback(failing).build()) {
      assertThatThrownBy(() -> trainer.fit(task(), new TinyData(1, 8, 4, 0))).hasMessage("no more");
    }
    assertThat(hooks.names()).endsWith("batchEnd 0", "exception no more", "teardown FIT", "close");
  }

  @Test
  void native_arrays_stay_constant_over_five_thousand_steps() {
    var counts = new ArrayList<Integer>();
    Callback count =
        new Callback() {
          @Override
          public void onTrainEpochEnd(Run run) {
            counts.add(run.nativeArrays());
          }
        };
    fit(1, new TrainerSettings(455, -1, 1, 2, 1, false, false), count);
    assertThat(counts).hasSize(455).containsOnly(counts.get(0));
  }

  @Test
  void testing_before_training_or_without_a_test_part_is_refused() {
    try (Trainer trainer = Trainer.builder().settings(SETTINGS).build()) {
      assertThatThrownBy(trainer::test).hasMessage("test: nothing was trained yet; call fit first");
      trainer.fit(task(), new TinyData(1, 8, 4, 0));
      assertThatThrownBy(trainer::test)
          .hasMessage("test: there is no test part; give the split a test_size > 0");
    }
  }

  @Test
  void the_test_parts_values_reach_the_callbacks_before_the_run_closes() {
    var hooks = new RecordingCallback();
    try (Trainer trainer = Trainer.builder().settings(SETTINGS).callback(hooks).build()) {
      trainer.fit(task(), new TinyData(1, 8, 4, 4));
      trainer.test();
    }
    assertThat(hooks.names())
        .endsWith("teardown FIT", "setup TEST", "metrics test_loss", "teardown TEST", "close");
    assertThat(hooks.rows("test_acc")).containsExactly("4/10");
  }

  @Test
  void what_fails_while_a_failed_run_ends_never_hides_why_it_failed() {
    var hooks = new RecordingCallback();
    Callback failing =
        new Callback() {
          @Override
          public void onTrainStart(Run run) {
            throw new IllegalStateException("the reason");
          }

          @Override
          public void onException(Run run, Throwable exception) {
            throw new IllegalStateException("in onException");
          }

          @Override
          public void teardown(Run run, Stage stage) {
            throw new IllegalStateException("in teardown");
          }
        };
    try (Trainer trainer =
        Trainer.builder().settings(SETTINGS).callback(failing).callback(hooks).build()) {
      assertThatThrownBy(() -> trainer.fit(task(), new TinyData(1, 8, 4, 0)))
          .hasMessage("the reason")
          .satisfies(
              e ->
                  assertThat(e.getSuppressed())
                      .extracting(Throwable::getMessage)
                      .containsExactly("in onException", "in teardown"));
    }
    assertThat(hooks.names()).contains("exception the reason", "teardown FIT", "close");
  }

  @Test
  void data_that_cannot_be_read_fail_the_run_like_anything_else() {
    var hooks = new RecordingCallback();
    DataModule broken = new BrokenData();
    try (Trainer trainer = Trainer.builder().settings(SETTINGS).callback(hooks).build()) {
      assertThatThrownBy(() -> trainer.fit(task(), broken)).hasMessage("fixations.csv: no rows");
    }
    assertThat(hooks.names())
        .containsExactly("exception fixations.csv: no rows", "teardown FIT", "close");
  }

  @Test
  void a_trainer_trains_once() {
    try (Trainer trainer = Trainer.builder().settings(SETTINGS).build()) {
      trainer.fit(task(), new TinyData(1, 8, 4, 0));
      assertThatThrownBy(() -> trainer.fit(task(), new TinyData(1, 8, 4, 0)))
          .hasMessage("fit: a trainer trains once; build another one for another run");
    }
  }

  @Test
  void a_class_weight_too_few_is_refused_with_the_classes() {
    Task task =
        new Classifier(List.of(), 0, ClassWeights.of(1.0, 2.0, 3.0)).create(new PassThrough());
    try (Trainer trainer = Trainer.builder().settings(SETTINGS).build()) {
      assertThatThrownBy(() -> trainer.fit(task, new TinyData(1, 8, 4, 0)))
          .hasMessage("task.class_weights: needs one weight per class [low, high], got 3");
    }
  }

  @Test
  void evaluation_draws_no_random_numbers_and_moves_no_weight() {
    var hooks = new RecordingCallback();
    fit(3, new TrainerSettings(1, -1, 1, -1, 1, false, false), hooks);
    var without = new RecordingCallback();
    fit(3, new TrainerSettings(1, -1, 1, 0, 1, false, false), without);
    assertThat(hooks.value("train_loss", 0)).isEqualTo(without.value("train_loss", 0));
    assertThat(hooks.names()).contains("setup " + Stage.FIT);
  }
}
