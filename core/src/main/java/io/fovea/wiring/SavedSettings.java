package io.fovea.wiring;

import io.fovea.config.ExperimentWriter;
import java.util.List;
import java.util.Map;

/** Compares a resolved configuration with settings, section by section. */
final class SavedSettings {
  private SavedSettings() {}

  /** The sections that differ; both sides are resolved, so they are equal word by word or not. */
  static List<String> differences(String saved, Map<String, Object> now, List<String> sections) {
    return sections.stream().filter(section -> !saved.contains("\n" + text(section, now))).toList();
  }

  /** What of the data is not settled by their hash. */
  private static final List<String> OF_DATA =
      List.of("inputs", "batch_size", "bucket_by_length", "sampler");

  /** Settings of the data that differ. */
  static List<String> differencesOfData(String saved, Map<String, Object> now) {
    if (!(now.get("data") instanceof Map<?, ?> data)) {
      return List.of();
    }
    return OF_DATA.stream()
        .filter(name -> !saved.contains("\n" + indented(name, data.get(name))))
        .map(name -> "data." + name)
        .toList();
  }

  private static String indented(String name, Object value) {
    return value == null ? "" : ExperimentWriter.yaml(Map.of(name, value)).indent(2);
  }

  private static String text(String section, Map<String, Object> now) {
    Object value = now.get(section);
    return value == null ? "" : ExperimentWriter.yaml(Map.of(section, value));
  }
}
