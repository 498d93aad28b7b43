package io.fovea.crossvalidation;

import com.google.gson.Gson;
import io.fovea.spec.FoveaException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Writes the run.json of trainings that never were, and keeps what it was asked. */
final class FakeRuns implements FoldRunner {
  final List<RunTask> tasks = new ArrayList<>();
  final List<Optional<Path>> checkpoints = new ArrayList<>();
  Function<RunTask, Map<String, Object>> metrics = FakeRuns::someMetrics;
  Predicate<RunTask> fails = task -> false;
  String data = "d";

  @Override
  public synchronized void run(RunTask task, Optional<Path> checkpoint) {
    tasks.add(task);
    checkpoints.add(checkpoint);
    if (fails.test(task)) {
      throw new FoveaException("it fell over");
    }
    write(task, "finished");
  }

  /** As {@code fit} would leave it. */
  void write(RunTask task, String status) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("train_scanpaths", 80);
    facts.put("test_scanpaths", 20);
    if (task.test()) {
      facts.put("majority_baseline_test_acc", 0.5);
    }
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("status", status);
    run.put("simulated_data", true);
    run.put("data_sha256", data);
    run.put("split_sha256", set(task, "data.split_seed") + "/" + set(task, "data.split.fold"));
    run.put("data", facts);
    run.put("metrics", metrics.apply(task));
    try {
      Files.createDirectories(task.folder());
      Files.writeString(task.folder().resolve("run.json"), new Gson().toJson(run));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A run's accuracy is told by its fold, repeat and seed. */
  static Map<String, Object> someMetrics(RunTask task) {
    Map<String, Object> metrics = new LinkedHashMap<>();
    metrics.put("train_loss", 0.4);
    metrics.put("valid_loss", 0.6);
    if (task.test()) {
      double fold = Double.parseDouble(set(task, "data.split.fold"));
      double seed = Double.parseDouble(set(task, "seed"));
      metrics.put("test_acc", 0.5 + fold / 10 + seed / 1000);
      metrics.put("test_auroc", fold == 0 ? "NaN" : fold);
    }
    return metrics;
  }

  /** The last value that a task sets; empty if it sets none. */
  static String set(RunTask task, String path) {
    return task.sets().stream()
        .filter(set -> set.startsWith(path + "="))
        .reduce((first, last) -> last)
        .map(set -> set.substring(path.length() + 1))
        .orElse("");
  }

  static CvPlan plan(Path folder, int folds, int repeats, List<Long> seeds) {
    return plan(folder, folds, repeats, seeds, Map.of("trainer.max_epochs", "8", "a.b", "1"));
  }

  static CvPlan plan(
      Path folder, int folds, int repeats, List<Long> seeds, Map<String, String> settings) {
    return new CvPlan(
        "small.yaml",
        Path.of("some/small.yaml"),
        folder,
        folds,
        true,
        repeats,
        100,
        seeds,
        List.of("a.b=1"),
        settings);
  }
}
