package io.fovea.bundle;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A page for people about a trained model, filled from its manifest: what it tells, of whom it
 * learned, how well it does beside a trivial answer, and what is not known of it. Source of the
 * idea: Mitchell et al. 2019, Model cards for model reporting, arXiv:1810.03993.
 */
final class ModelCard {
  private static final double Z95 = 1.959963984540054;

  private final JsonObject bundle;

  ModelCard(JsonObject bundle) {
    this.bundle = bundle;
  }

  String text() {
    StringBuilder page = new StringBuilder();
    page.append("# Model card\n\n").append(purpose()).append("\n\n");
    if (bundle.get("simulated_data").getAsBoolean()) {
      page.append("**Trained on SIMULATED DATA: no human produced them.** ")
          .append("Nothing here says anything about people.\n\n");
    }
    page.append("## What goes in\n\n");
    bundle
        .getAsJsonObject("inputs")
        .entrySet()
        .forEach(
            input ->
                page.append(
                    "* `%s` (%s)\n"
                        .formatted(input.getKey(), plain(input.getValue()).replace("-1", "*"))));
    page.append("\n`*` stands for any number of steps. Coordinates are 0..1 of the stimulus")
        .append(" or screen, growing to the right and downward; durations are milliseconds.\n\n");
    page.append("## Data\n\n").append(table(counts())).append('\n');
    page.append("## Results\n\n").append(results()).append('\n');
    page.append("## Limits\n\n").append(limits()).append('\n');
    return page.toString();
  }

  private String purpose() {
    boolean classes = bundle.get("task").getAsString().equals(Bundle.CLASSIFICATION);
    return classes
        ? "Tells of a scanpath which of these classes it is of: %s."
            .formatted(plain(bundle.get("classes")))
        : "Tells these numbers of a scanpath: %s.".formatted(plain(bundle.get("targets")));
  }

  private Map<String, String> counts() {
    Map<String, String> counts = new TreeMap<>();
    bundle
        .getAsJsonObject("data")
        .entrySet()
        .forEach(
            fact -> {
              String name = fact.getKey();
              if (name.matches("(train|validation|test)_(scanpaths|participants)|.*_sha256")) {
                counts.put(name, plain(fact.getValue()));
              }
            });
    return counts;
  }

  private String results() {
    Map<String, String> rows = new TreeMap<>();
    bundle
        .getAsJsonObject("metrics")
        .entrySet()
        .forEach(
            metric ->
                rows.put(
                    metric.getKey(),
                    plain(metric.getValue()) + interval(metric.getKey(), metric.getValue())));
    bundle
        .getAsJsonObject("data")
        .entrySet()
        .forEach(
            fact -> {
              if (fact.getKey().contains("_baseline_")) {
                rows.put(fact.getKey(), plain(fact.getValue()));
              }
            });
    if (rows.isEmpty()) {
      return "Nothing was measured with these weights.\n";
    }
    String tested =
        rows.keySet().stream().anyMatch(name -> name.startsWith("test_"))
            ? "The test numbers were measured after training, and hold if nothing was chosen by them.\n"
            : "Not tested with these weights: the validation part was looked at while training, so its numbers are"
                + " hopeful.\n";
    return table(rows) + "\n" + tested;
  }

  /** Wilson's interval for a share of scanpaths, taken as if they were independent. */
  private String interval(String name, JsonElement value) {
    String part = name.startsWith("test_") ? "test" : "validation";
    JsonElement count = bundle.getAsJsonObject("data").get(part + "_scanpaths");
    boolean share = name.equals("test_acc") || name.equals("val_acc_step");
    if (!share || count == null || count.getAsDouble() < 1) {
      return "";
    }
    double n = count.getAsDouble();
    double p = value.getAsDouble();
    double middle = (p + Z95 * Z95 / (2 * n)) / (1 + Z95 * Z95 / n);
    double half = Z95 / (1 + Z95 * Z95 / n) * Math.sqrt(p * (1 - p) / n + Z95 * Z95 / (4 * n * n));
    return String.format(
        Locale.ROOT, " (95 %% interval %.3f to %.3f)", middle - half, middle + half);
  }

  private static String limits() {
    return """
        * It knows people, stimuli, trackers and tasks like those of its training data, and no others.
        * Scanpaths of one person resemble each other, so the interval above is narrower than the truth.
        * Not a medical device; no decision about a person should rest on it alone.
        """;
  }

  private static String table(Map<String, String> rows) {
    StringBuilder table = new StringBuilder("| | |\n|---|---|\n");
    rows.forEach((name, value) -> table.append("| %s | %s |\n".formatted(name, value)));
    return table.toString();
  }

  private static String plain(JsonElement value) {
    if (value.isJsonArray()) {
      List<String> items = new ArrayList<>();
      value.getAsJsonArray().forEach(item -> items.add(plain(item)));
      return String.join(", ", items);
    }
    if (value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber()) {
      double number = value.getAsDouble();
      return number == Math.rint(number)
          ? Long.toString((long) number)
          : String.format(Locale.ROOT, "%.4f", number);
    }
    return value.isJsonPrimitive() ? value.getAsString() : value.toString();
  }
}
