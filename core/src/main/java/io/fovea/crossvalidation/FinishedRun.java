package io.fovea.crossvalidation;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.fovea.spec.FileTrouble;
import io.fovea.spec.FoveaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a cross-validation takes from the {@code run.json} of a run that has finished.
 *
 * @param folder the run's
 * @param metrics the last epoch's and, if it was measured, the test part's values by name; NaN and
 *     infinities among them
 * @param baselines what trivial answers reach on the test part, by {@code run.json}'s name, for
 *     example {@code majority_baseline_test_acc}
 * @param trainScanpaths how many were trained on; 0 if that is not known
 * @param testScanpaths how many were tested on; 0 if that is not known
 * @param splitSha256 of the split; empty if that is not known
 * @param dataSha256 of the table; empty where there is none
 * @param simulated whether no human produced the data
 */
public record FinishedRun(
    Path folder,
    Map<String, Double> metrics,
    Map<String, Double> baselines,
    long trainScanpaths,
    long testScanpaths,
    String splitSha256,
    String dataSha256,
    boolean simulated) {
  private static final String FILE = "run.json";
  static final String TEST = "test_";

  public FinishedRun {
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    baselines = Collections.unmodifiableMap(new LinkedHashMap<>(baselines));
  }

  /**
   * Empty where the folder holds no run, or one that has not finished.
   *
   * @throws FoveaException if its record cannot be read
   */
  public static Optional<FinishedRun> read(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      JsonObject run = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
      return "finished".equals(text(run, "status"))
          ? Optional.of(of(folder, run))
          : Optional.empty();
    } catch (IOException e) {
      throw FileTrouble.of("cannot read", file, e);
    } catch (JsonParseException | IllegalStateException | NumberFormatException e) {
      throw new FoveaException(file + " is not the record of a run: " + e.getMessage(), e);
    }
  }

  private static FinishedRun of(Path folder, JsonObject run) {
    JsonObject facts = run.getAsJsonObject("data");
    Map<String, Double> metrics = new LinkedHashMap<>();
    run.getAsJsonObject("metrics")
        .entrySet()
        // NaN and infinities are written as text, which this reads, too.
        .forEach(
            entry -> metrics.put(entry.getKey(), Double.valueOf(entry.getValue().getAsString())));
    Map<String, Double> baselines = new LinkedHashMap<>();
    facts.entrySet().stream()
        .filter(entry -> entry.getKey().contains("_baseline_" + TEST))
        .forEach(entry -> baselines.put(entry.getKey(), entry.getValue().getAsDouble()));
    return new FinishedRun(
        folder,
        metrics,
        baselines,
        count(facts, "train_scanpaths"),
        count(facts, "test_scanpaths"),
        text(run, "split_sha256"),
        text(run, "data_sha256"),
        run.has("simulated_data") && "true".equals(text(run, "simulated_data")));
  }

  private static long count(JsonObject facts, String name) {
    return facts.has(name) ? facts.get(name).getAsLong() : 0;
  }

  private static String text(JsonObject of, String name) {
    JsonElement value = of.get(name);
    return value == null || value.isJsonNull() ? "" : value.getAsString();
  }

  /** The test part's values by name, in the record's order. */
  public Map<String, Double> testMetrics() {
    Map<String, Double> test = new LinkedHashMap<>();
    metrics.forEach(
        (name, value) -> {
          if (name.startsWith(TEST)) {
            test.put(name, value);
          }
        });
    return test;
  }
}
