package io.fovea.crossvalidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepRunTest {
  private static final SweptSetting RATE = new SweptSetting("rate", List.of(1.0, 2.0, 3.0, 4.0));
  private static final Sweep HALVED = new Sweep("valid_loss", Mode.MIN, 0, 1, 2, 2, List.of(RATE));

  @TempDir private Path folder;
  private final FakeRuns runs = new FakeRuns();

  private CvResult run(Sweep sweep) throws InterruptedException {
    // In fold f the rate f + 2 is the best.
    runs.metrics =
        task -> {
          Map<String, Object> metrics = new LinkedHashMap<>(FakeRuns.someMetrics(task));
          double best = 2 + Double.parseDouble(FakeRuns.set(task, "data.split.fold"));
          double rate = Double.parseDouble(FakeRuns.set(task, "rate"));
          metrics.put("valid_loss", Math.abs(rate - best));
          return metrics;
        };
    CvPlan plan = FakeRuns.plan(folder, 2, 1, List.of(7L, 8L));
    return new CrossValidation(plan, Optional.of(sweep)).run(runs, 2, CvListener.NONE);
  }

  @Test
  void each_fold_gets_its_own_best_setting() throws Exception {
    CvResult result = run(HALVED);

    assertThat(result.chosen())
        .containsEntry(new Cell(0, 0), new Choice(List.of("rate=2"), 0, 4, 4))
        .containsEntry(new Cell(0, 1), new Choice(List.of("rate=3"), 0, 4, 4));
    assertThat(new CvReport(result, Optional.empty()).lines())
        .anySatisfy(line -> assertThat(line).contains("rate=3"));
  }

  @Test
  void no_trial_measures_the_test_part_and_each_fold_and_seed_does_once() throws Exception {
    run(HALVED);

    List<RunTask> tested = runs.tasks.stream().filter(RunTask::test).toList();
    assertThat(tested).hasSize(2 * 2);
    assertThat(new HashSet<>(tested.stream().map(RunTask::folder).toList())).hasSize(4);
    assertThat(tested).noneMatch(task -> task.folder().startsWith(folder.resolve("sweep")));
    assertThat(
            runs.tasks.stream().filter(task -> task.folder().startsWith(folder.resolve("sweep"))))
        .hasSize(2 * (4 + 2))
        .noneMatch(RunTask::test);
    // The tests come after every trial.
    assertThat(runs.tasks.subList(0, 12)).noneMatch(RunTask::test);
    assertThat(runs.tasks.subList(12, 16)).allMatch(RunTask::test);
  }

  @Test
  void rungs_train_longer_and_the_winner_as_long_as_the_experiment_says() throws Exception {
    run(HALVED);

    assertThat(runs.tasks.stream().map(task -> FakeRuns.set(task, "trainer.max_epochs")))
        .containsOnly("2", "4", "");
    assertThat(runs.tasks.stream().filter(RunTask::test))
        .allMatch(task -> FakeRuns.set(task, "trainer.max_epochs").isEmpty());
  }

  @Test
  void a_swept_cross_validation_resumes_without_redoing_trials() throws Exception {
    runs.fails = RunTask::test;
    assertThatThrownBy(() -> run(HALVED)).hasMessageContaining("runs failed");
    runs.fails = task -> false;
    runs.tasks.clear();

    run(HALVED);

    assertThat(runs.tasks).hasSize(4).allMatch(RunTask::test);
  }

  @Test
  void a_metric_that_is_not_there_is_refused_with_those_that_are() {
    Sweep typo = new Sweep("valid_los", Mode.MIN, 0, 1, 0, 1, List.of(RATE));

    assertThatThrownBy(() -> run(typo))
        .hasMessageContaining("no metric 'valid_los'; did you mean 'valid_loss'?");
  }

  @Test
  void a_runner_that_tests_a_trial_is_found_out() {
    CvPlan plan = FakeRuns.plan(folder, 2, 1, List.of(7L));
    runs.metrics = task -> Map.of("valid_loss", 1, "test_acc", 0.9);

    assertThatThrownBy(
            () -> new CrossValidation(plan, Optional.of(HALVED)).run(runs, 1, CvListener.NONE))
        .hasMessageContaining("a trial measured the test part");
  }
}
