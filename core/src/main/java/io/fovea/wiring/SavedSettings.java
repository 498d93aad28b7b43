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

  private static String text(String section, Map<String, Object> now) {
    Object value = now.get(section);
    return value == null ? "" : ExperimentWriter.yaml(Map.of(section, value));
  }
}
