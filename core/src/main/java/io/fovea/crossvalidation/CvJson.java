package io.fovea.crossvalidation;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code cv.json}: everything for scripts. What is no finite number is null; folders are relative
 * to the cross-validation's.
 */
final class CvJson {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().serializeNulls().disableHtmlEscaping().create();

  private final CvReport report;

  CvJson(CvReport report) {
    this.report = report;
  }

  String text() {
    JsonObject json = new JsonObject();
    JsonArray experiments = new JsonArray();
    report.all().forEach(result -> experiments.add(experiment(result)));
    json.add("experiments", experiments);
    JsonArray comparisons = new JsonArray();
    report.comparison().forEach(one -> comparisons.add(comparison(one)));
    json.add("comparison", comparisons);
    return GSON.toJson(json) + "\n";
  }

  private JsonObject experiment(CvResult result) {
    CvPlan plan = result.plan();
    JsonObject json = new JsonObject();
    json.addProperty("experiment", plan.name());
    json.addProperty("simulated_data", result.simulated());
    json.addProperty("folds", plan.folds());
    json.addProperty("repeats", plan.repeats());
    json.addProperty("split_seed", plan.splitSeed());
    json.add("seeds", GSON.toJsonTree(plan.seeds()));
    json.addProperty("test_over_train", result.ratio());
    JsonObject metrics = new JsonObject();
    result.metrics().forEach(metric -> metrics.add(metric, metric(result, metric)));
    json.add("metrics", metrics);
    JsonArray runs = new JsonArray();
    result.runs().forEach((place, run) -> runs.add(run(plan, place, run)));
    json.add("runs", runs);
    JsonArray chosen = new JsonArray();
    result.chosen().forEach((cell, choice) -> chosen.add(choice(cell, choice)));
    json.add("chosen", chosen);
    json.add("settings", GSON.toJsonTree(new TreeMap<>(plan.settings())));
    return json;
  }

  private static JsonObject metric(CvResult result, String metric) {
    JsonObject json = new JsonObject();
    result.estimate(metric).ifPresent(it -> json.add("estimate", estimate(it)));
    JsonArray folds = new JsonArray();
    Map<Cell, Double> values = result.byCell(metric);
    for (Cell cell : result.plan().cells()) {
      folds.add(place(cell, "value", values.getOrDefault(cell, Double.NaN)));
    }
    json.add("by_fold", folds);
    JsonObject baselines = new JsonObject();
    result.baselines(metric).forEach((who, it) -> baselines.add(who, number(it.mean())));
    json.add("baselines", baselines);
    return json;
  }

  private static JsonObject estimate(Estimate it) {
    JsonObject json = new JsonObject();
    json.addProperty("n", it.count());
    json.add("mean", number(it.mean()));
    json.add("deviation", number(it.deviation()));
    json.add("naive_standard_error", number(it.naiveError()));
    json.add("corrected_standard_error", number(it.correctedError()));
    json.add("interval_95_low", number(it.low()));
    json.add("interval_95_high", number(it.high()));
    return json;
  }

  private static JsonObject comparison(PairedComparison one) {
    JsonObject json = new JsonObject();
    json.addProperty("metric", one.metric());
    json.add("difference", estimate(one.estimate()));
    json.add("t", number(one.estimate().t()));
    json.add("p", number(one.estimate().p()));
    json.addProperty("greater", one.wins());
    json.addProperty("equal", one.ties());
    json.addProperty("less", one.losses());
    JsonArray folds = new JsonArray();
    one.differences().forEach((cell, value) -> folds.add(place(cell, "difference", value)));
    json.add("by_fold", folds);
    return json;
  }

  private static JsonObject run(CvPlan plan, RunPlace place, FinishedRun run) {
    JsonObject json = new JsonObject();
    json.addProperty("repeat", place.repeat());
    json.addProperty("fold", place.fold());
    json.addProperty("seed", place.seed());
    json.addProperty("split_seed", plan.splitSeed(place.repeat()));
    json.addProperty("folder", plan.folder().relativize(run.folder()).toString());
    json.addProperty("data_sha256", run.dataSha256());
    json.addProperty("split_sha256", run.splitSha256());
    json.addProperty("train_scanpaths", run.trainScanpaths());
    json.addProperty("test_scanpaths", run.testScanpaths());
    json.add("metrics", numbers(run.metrics()));
    json.add("baselines", numbers(run.baselines()));
    return json;
  }

  private static JsonObject choice(Cell cell, Choice choice) {
    JsonObject json = place(cell, "score", choice.score());
    json.add("sets", GSON.toJsonTree(choice.sets()));
    json.addProperty("epochs", choice.epochs());
    json.addProperty("trials", choice.trials());
    return json;
  }

  private static JsonObject place(Cell cell, String name, double value) {
    JsonObject json = new JsonObject();
    json.addProperty("repeat", cell.repeat());
    json.addProperty("fold", cell.fold());
    json.add(name, number(value));
    return json;
  }

  private static JsonObject numbers(Map<String, Double> values) {
    JsonObject json = new JsonObject();
    values.forEach((name, value) -> json.add(name, number(value)));
    return json;
  }

  private static JsonElement number(double value) {
    return Double.isFinite(value) ? new JsonPrimitive(value) : JsonNull.INSTANCE;
  }
}
