package io.fovea.crossvalidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.fovea.logging.FolderLock;
import io.fovea.spec.FoveaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrossValidationTest {
  @TempDir private Path folder;
  private final FakeRuns runs = new FakeRuns();

  private CvResult run(CvPlan plan) throws InterruptedException {
    return new CrossValidation(plan).run(runs, 3, CvListener.NONE);
  }

  private CvPlan plan() {
    return FakeRuns.plan(folder, 3, 2, List.of(1L, 5L));
  }

  @Test
  void every_fold_repeat_and_seed_is_trained_and_tested_once() throws Exception {
    CvResult result = run(plan());

    assertThat(result.runs()).hasSize(12);
    assertThat(runs.tasks).hasSize(12).allMatch(RunTask::test);
    assertThat(new HashSet<>(runs.tasks.stream().map(RunTask::folder).toList())).hasSize(12);
    RunTask one =
        runs.tasks.stream()
            .filter(it -> it.title().equals("fold 2 repeat 1 seed 5"))
            .findFirst()
            .orElseThrow();
    assertThat(one.sets())
        .containsExactly("a.b=1", "seed=5", "data.split_seed=101", "data.split.fold=2");
    assertThat(one.folder()).isEqualTo(folder.resolve("fold_2/repeat_1/seed_5"));
    assertThat(one.log()).isEqualTo(folder.resolve("fold_2/repeat_1/seed_5.log"));
  }

  @Test
  void seeds_are_averaged_within_each_fold_before_folds_are() throws Exception {
    CvResult result = run(plan());

    assertThat(result.byCell("test_acc").get(new Cell(1, 2))).isCloseTo(0.703, within(1e-12));
    Estimate accuracy = result.estimate("test_acc").orElseThrow();
    assertThat(accuracy.count()).isEqualTo(6);
    assertThat(accuracy.mean()).isCloseTo(0.603, within(1e-12));
    assertThat(result.ratio()).isEqualTo(0.25);
    assertThat(result.baselines("test_acc").get("majority").mean()).isEqualTo(0.5);
  }

  @Test
  void a_fold_without_a_value_is_left_out_and_said_to_be() throws Exception {
    CvReport report = new CvReport(run(plan()), Optional.empty());

    assertThat(report.lines())
        .anySatisfy(line -> assertThat(line).matches("test_auroc .* 4 of 6 .*"));
    assertThat(report.lines()).first().asString().contains("SIMULATED DATA");
  }

  @Test
  void what_has_finished_is_not_done_again() throws Exception {
    runs.fails = task -> task.title().contains("fold 1");
    CvPlan plan = plan();

    assertThatThrownBy(() -> new CrossValidation(plan).run(runs, 1, CvListener.NONE))
        .isInstanceOf(FoveaException.class)
        .hasMessageContaining("4 of 12 runs failed; the 8 finished ones are kept")
        .hasMessageContaining("fold 1 repeat 0 seed 1, fold 1 repeat 0 seed 5");
    runs.fails = task -> false;
    runs.tasks.clear();
    run(plan);

    assertThat(runs.tasks).hasSize(4).allMatch(task -> task.title().contains("fold 1"));
  }

  @Test
  void nothing_more_is_begun_after_a_failure_while_nothing_has_finished() {
    runs.fails = task -> true;

    assertThatThrownBy(() -> new CrossValidation(plan()).run(runs, 1, CvListener.NONE))
        .hasMessageContaining("1 of 12 runs failed and 11 were not begun");
    assertThat(runs.tasks).hasSize(1);
  }

  @Test
  void more_repeats_and_seeds_may_be_asked_for_later() throws Exception {
    run(FakeRuns.plan(folder, 3, 1, List.of(1L)));
    runs.tasks.clear();
    run(plan());

    assertThat(runs.tasks).hasSize(12 - 3);
  }

  @Test
  void changed_settings_are_refused_with_what_changed() throws Exception {
    run(plan());
    CvPlan changed =
        FakeRuns.plan(
            folder,
            3,
            2,
            List.of(1L, 5L),
            Map.of("trainer.max_epochs", "9", "a.b", "1", "new.one", "x"));

    assertThatThrownBy(() -> run(changed))
        .isInstanceOf(FoveaException.class)
        .hasMessage(
            folder
                + " was begun with other settings; choose another --out, or set them back:\n"
                + "  new.one was not there, is x\n"
                + "  trainer.max_epochs was 8, is 9");
  }

  @Test
  void an_interrupted_run_goes_on_from_its_checkpoint_or_starts_anew() throws Exception {
    CvPlan plan = FakeRuns.plan(folder, 2, 1, List.of(1L));
    runs.fails = task -> task.title().contains("fold 0");
    List<RunTask> tasks = new ArrayList<>();
    plan.places().forEach(place -> tasks.add(plan.task(place, List.of())));
    tasks.forEach(
        task -> {
          runs.write(task, "running");
          RunMarker.of(task).write(task);
        });
    Path checkpoint = tasks.get(0).folder().resolve("checkpoints/last.ckpt");
    Files.createDirectories(checkpoint.getParent());
    Files.writeString(checkpoint, "weights");
    Path leftover = Files.writeString(tasks.get(1).folder().resolve("metrics.csv"), "half");
    runs.fails = task -> false;

    new CrossValidation(plan).run(runs, 1, CvListener.NONE);

    assertThat(runs.checkpoints).containsExactly(Optional.of(checkpoint), Optional.empty());
    assertThat(checkpoint).exists();
    assertThat(leftover).doesNotExist();
  }

  @Test
  void a_folder_of_somebody_else_is_never_removed() throws IOException {
    Path mine = Files.createDirectories(folder.resolve("fold_0/repeat_0/seed_1"));
    Files.writeString(mine.resolve("thesis.txt"), "years");

    assertThatThrownBy(() -> run(plan())).hasMessageContaining("comes from other settings");
    assertThat(mine.resolve("thesis.txt")).exists();
    assertThat(runs.tasks).isEmpty();
  }

  @Test
  void a_run_whose_process_still_lives_is_refused() {
    RunTask task = plan().task(new RunPlace(0, 1, 5), List.of());
    Folders.make(task.folder());
    RunMarker.of(task, ProcessHandle.current()).write(task);

    assertThatThrownBy(() -> run(plan()))
        .hasMessageContaining(
            "process %d of an earlier cross-validation still trains here"
                .formatted(ProcessHandle.current().pid()));
  }

  @Test
  void a_table_that_changes_meanwhile_is_found_out() throws Exception {
    run(FakeRuns.plan(folder, 3, 1, List.of(1L)));
    runs.data = "e";

    assertThatThrownBy(() -> run(plan())).hasMessageContaining("did not see the same data");
  }

  @Test
  void two_cannot_work_in_one_folder() {
    FolderLock first =
        FolderLock.take(folder, "cv.lock", "another cross-validation is at work in this folder");

    assertThatThrownBy(
            () ->
                FolderLock.take(
                    folder, "cv.lock", "another cross-validation is at work in this folder"))
        .isInstanceOf(FoveaException.class)
        .hasMessageContaining("another cross-validation is at work in this folder");
    first.close();
    FolderLock.take(folder, "cv.lock", "another cross-validation is at work in this folder")
        .close();
  }
}
