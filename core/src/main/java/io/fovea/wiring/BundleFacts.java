package io.fovea.wiring;

import io.fovea.config.Experiment;
import io.fovea.logging.RunPlugin;
import java.util.LinkedHashMap;
import java.util.Map;

/** What an experiment adds to its model's bundle. */
final class BundleFacts {
  private BundleFacts() {}

  static Map<String, Object> of(Experiment experiment) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("name", experiment.name());
    facts.put("plugins", UsedParts.of(experiment).stream().map(BundleFacts::plugin).toList());
    return facts;
  }

  private static Map<String, String> plugin(RunPlugin plugin) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("kind", plugin.kind());
    words.put("name", plugin.name());
    words.put("class", plugin.type());
    plugin.version().ifPresent(version -> words.put("version", version));
    return words;
  }
}
