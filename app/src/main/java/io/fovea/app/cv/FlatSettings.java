package io.fovea.app.cv;

import io.fovea.spec.Settings;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The settings that decide what comes out of a training, by their paths. */
final class FlatSettings {
  /** Where files go, what is shown, and what the cross-validation itself sets. */
  private static final List<String> NO_MATTER =
      List.of(
          "name",
          "seed",
          "root_dir",
          "loggers",
          "data.split_seed",
          "data.split.fold",
          "data.cache",
          "data.cache_dir",
          "trainer.progress_bar",
          "trainer.model_summary");

  private FlatSettings() {}

  /** All settings of a record, each behind the prefix. */
  static SortedMap<String, String> of(Record section, String prefix) {
    SortedMap<String, String> flat = new TreeMap<>();
    flatten(Settings.of(section), prefix, flat);
    return flat;
  }

  /** Those of an experiment that matter. */
  static SortedMap<String, String> ofExperiment(Record experiment) {
    SortedMap<String, String> flat = of(experiment, "");
    flat.keySet()
        .removeIf(
            path ->
                NO_MATTER.stream()
                    .anyMatch(
                        no ->
                            path.equals(no)
                                || path.startsWith(no + ".")
                                || path.startsWith(no + "[")));
    return flat;
  }

  private static void flatten(Object value, String path, Map<String, String> flat) {
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, inner) -> flatten(inner, path.isEmpty() ? "" + key : path + "." + key, flat));
    } else if (value instanceof List<?> list && !list.isEmpty()) {
      for (int i = 0; i < list.size(); i++) {
        flatten(list.get(i), path + "[" + i + "]", flat);
      }
    } else {
      flat.put(path, String.valueOf(value));
    }
  }
}
