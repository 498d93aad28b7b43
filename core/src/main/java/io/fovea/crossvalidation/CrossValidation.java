package io.fovea.crossvalidation;

import io.fovea.logging.FolderLock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Does the runs of a plan and gathers what they say. The folder should be locked by {@link
 * FolderLock} meanwhile.
 */
public final class CrossValidation {
  private final CvPlan plan;
  private final Optional<Sweep> sweep;

  public CrossValidation(CvPlan plan) {
    this(plan, Optional.empty());
  }

  /**
   * @param sweep what is chosen within each fold, on its training and validation parts, before its
   *     test part is measured
   */
  public CrossValidation(CvPlan plan, Optional<Sweep> sweep) {
    this.plan = plan;
    this.sweep = sweep;
  }

  /**
   * Sees that the folder belongs to this plan; nothing is trained yet.
   *
   * @throws io.fovea.spec.FoveaException if it belongs to another, with what changed
   */
  public void claim() {
    Folders.make(plan.folder());
    PlanFile.agree(plan);
  }

  /**
   * Does what is not there yet, at most so many runs at a time.
   *
   * @throws io.fovea.spec.FoveaException if a run failed, after the others have ended
   */
  public CvResult run(FoldRunner runner, int jobs, CvListener listener)
      throws InterruptedException {
    claim();
    Jobs work = new Jobs(runner, jobs, listener);
    Map<Cell, Choice> chosen =
        sweep.isPresent() ? new SweepRun(plan, sweep.get(), work).choose() : Map.of();
    Map<RunPlace, RunTask> tasks = new LinkedHashMap<>();
    for (RunPlace place : plan.places()) {
      Choice choice = chosen.get(place.cell());
      tasks.put(place, plan.task(place, choice == null ? List.of() : choice.sets()));
    }
    Map<RunTask, FinishedRun> done = work.run(new ArrayList<>(tasks.values()));
    Map<RunPlace, FinishedRun> runs = new LinkedHashMap<>();
    tasks.forEach((place, task) -> runs.put(place, done.get(task)));
    return new CvResult(plan, runs, chosen);
  }
}
