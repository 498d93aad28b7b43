package io.fovea.crossvalidation;

import io.fovea.spec.FoveaException;
import io.fovea.spec.Suggestions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Chooses settings within each fold, by trials that train on its training part and are scored on
 * its validation part. No trial measures a test part: a runner that does so is refused.
 */
final class SweepRun {
  private final CvPlan plan;
  private final Sweep sweep;
  private final Jobs jobs;
  private final List<List<String>> trials;

  SweepRun(CvPlan plan, Sweep sweep, Jobs jobs) {
    this.plan = plan;
    this.sweep = sweep;
    this.jobs = jobs;
    this.trials = sweep.trials();
  }

  /** Rung by rung, all folds at once: so there is work for all jobs. */
  Map<Cell, Choice> choose() throws InterruptedException {
    SortedMap<Cell, List<Integer>> left = new TreeMap<>();
    for (Cell cell : plan.cells()) {
      left.put(cell, indices());
    }
    List<Halving.Rung> rungs = rungs();
    Map<Cell, Map<Integer, Double>> scores = Map.of();
    for (int rung = 0; rung < rungs.size(); rung++) {
      int most = rungs.get(rung).trials();
      for (Cell cell : scores.keySet()) {
        left.put(cell, Halving.best(scores.get(cell), sweep.mode(), most));
      }
      scores = scores(left, rung, rungs.get(rung).epochs());
    }
    return winners(scores, rungs.get(rungs.size() - 1).epochs());
  }

  private List<Integer> indices() {
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < trials.size(); i++) {
      all.add(i);
    }
    return all;
  }

  private List<Halving.Rung> rungs() {
    return Halving.rungs(trials.size(), sweep.eta(), sweep.minEpochs(), maxEpochs());
  }

  /** Whole trainings end where the experiment says. */
  private int maxEpochs() {
    String epochs = plan.settings().get("trainer.max_epochs");
    if (epochs == null) {
      throw new FoveaException("the plan's settings do not say trainer.max_epochs");
    }
    return Integer.parseInt(epochs);
  }

  private Map<Cell, Map<Integer, Double>> scores(
      Map<Cell, List<Integer>> left, int rung, int epochs) throws InterruptedException {
    Map<Cell, Map<Integer, RunTask>> tasks = new LinkedHashMap<>();
    List<RunTask> all = new ArrayList<>();
    left.forEach(
        (cell, indices) -> {
          Map<Integer, RunTask> here = new LinkedHashMap<>();
          indices.forEach(index -> here.put(index, task(cell, rung, epochs, index)));
          tasks.put(cell, here);
          all.addAll(here.values());
        });
    Map<RunTask, FinishedRun> done = jobs.run(all);
    Map<Cell, Map<Integer, Double>> scores = new LinkedHashMap<>();
    tasks.forEach(
        (cell, here) -> {
          checkSplit(here.values().stream().map(done::get).toList());
          Map<Integer, Double> values = new LinkedHashMap<>();
          here.forEach((index, task) -> values.put(index, score(done.get(task))));
          scores.put(cell, values);
        });
    return scores;
  }

  private RunTask task(Cell cell, int rung, int epochs, int index) {
    List<String> sets = new ArrayList<>(trials.get(index));
    if (sweep.eta() > 0) {
      sets.add("trainer.max_epochs=" + epochs);
    }
    return plan.trial(
        "%s rung %d trial %d".formatted(cell, rung, index),
        cell,
        cell.below(plan.folder().resolve("sweep"))
            .resolve("rung_" + rung)
            .resolve("trial_" + index),
        sets);
  }

  private double score(FinishedRun run) {
    if (!run.testMetrics().isEmpty()) {
      throw new FoveaException(
          run.folder() + ": a trial measured the test part; what it is chosen by must not see it");
    }
    Double score = run.metrics().get(sweep.monitor());
    if (score == null) {
      List<String> known =
          run.metrics().keySet().stream().filter(name -> !name.startsWith("train_")).toList();
      throw new FoveaException(
          "monitor: "
              + Suggestions.unknown("metric", sweep.monitor(), known)
              + " (in "
              + run.folder().resolve("run.json")
              + ")");
    }
    return score;
  }

  private static void checkSplit(List<FinishedRun> runs) {
    if (runs.stream().map(FinishedRun::splitSha256).distinct().count() > 1) {
      throw new FoveaException(
          runs.get(0).folder().getParent()
              + ": the trials have different splits, so their scores cannot be compared; a setting"
              + " of the sweep changes which scanpaths there are");
    }
  }

  private Map<Cell, Choice> winners(Map<Cell, Map<Integer, Double>> scores, int epochs) {
    Map<Cell, Choice> winners = new LinkedHashMap<>();
    scores.forEach(
        (cell, values) -> {
          int best = Halving.best(values, sweep.mode(), 1).get(0);
          if (Double.isNaN(values.get(best))) {
            throw new FoveaException(
                "%s: %s is NaN in all trials, so none is the best"
                    .formatted(cell, sweep.monitor()));
          }
          winners.put(cell, new Choice(trials.get(best), values.get(best), epochs, trials.size()));
        });
    return winners;
  }
}
