package io.fovea.bundle;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** What each entry of a manifest that is read must be. Others are for people. */
final class ManifestRules {
  private static final int SHOWN = 60;

  private record Rule(String words, Predicate<JsonElement> holds) {}

  private static final Rule TEXTS = new Rule("a list of texts", list(ManifestRules::isText));
  private static final Map<String, Rule> RULES = new LinkedHashMap<>();

  static {
    RULES.put("files", new Rule("texts by name", object(ManifestRules::isText)));
    RULES.put(
        "task",
        new Rule(
            "%s or %s".formatted(Bundle.CLASSIFICATION, Bundle.REGRESSION),
            each ->
                isText(each)
                    && (each.getAsString().equals(Bundle.CLASSIFICATION)
                        || each.getAsString().equals(Bundle.REGRESSION))));
    RULES.put("classes", TEXTS);
    RULES.put("targets", TEXTS);
    RULES.put("inputs", new Rule("lists of sizes by name", object(list(ManifestRules::isWhole))));
    RULES.put("representations", new Rule("parts by name", object(JsonElement::isJsonObject)));
    RULES.put(
        "learned",
        new Rule("lists of numbers by input", object(object(list(ManifestRules::isNumber)))));
    RULES.put("reading", new Rule("settings by name", JsonElement::isJsonObject));
    RULES.put(
        "simulated_data",
        new Rule(
            "true or false",
            each -> each.isJsonPrimitive() && each.getAsJsonPrimitive().isBoolean()));
  }

  private ManifestRules() {}

  /** The first entry that is not what it must be. */
  static Optional<String> problem(JsonObject manifest) {
    for (Map.Entry<String, Rule> entry : RULES.entrySet()) {
      JsonElement got = manifest.get(entry.getKey());
      if (got == null || !entry.getValue().holds().test(got)) {
        return Optional.of(
            "%s must be %s, got %s"
                .formatted(
                    entry.getKey(),
                    entry.getValue().words(),
                    got == null ? "nothing" : shown(got)));
      }
    }
    return Optional.empty();
  }

  private static String shown(JsonElement got) {
    String text = got.toString();
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
  }

  private static Predicate<JsonElement> list(Predicate<JsonElement> of) {
    return each ->
        each.isJsonArray()
            && StreamSupport.stream(each.getAsJsonArray().spliterator(), false).allMatch(of);
  }

  private static Predicate<JsonElement> object(Predicate<JsonElement> of) {
    return each ->
        each.isJsonObject() && each.getAsJsonObject().asMap().values().stream().allMatch(of);
  }

  private static boolean isText(JsonElement each) {
    return each.isJsonPrimitive() && each.getAsJsonPrimitive().isString();
  }

  private static boolean isNumber(JsonElement each) {
    return each.isJsonPrimitive() && each.getAsJsonPrimitive().isNumber();
  }

  private static boolean isWhole(JsonElement each) {
    return isNumber(each) && each.getAsDouble() == each.getAsInt();
  }
}
