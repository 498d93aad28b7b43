package io.fovea.config;

import io.fovea.spec.RecordShape;
import io.fovea.spec.Settings;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Writes a resolved experiment: every setting, defaults included, with absolute paths, so that the
 * file repeats the run from any folder. Reading it gives an equal experiment.
 */
public final class ExperimentWriter {
  private static final String HEADER =
      """
      # The resolved configuration of a run: every setting, with absolute paths.
      # Running it again repeats the run.
      """;

  private ExperimentWriter() {}

  /** The experiment file's text. Settings that are {@code null} are left out. */
  public static String toYaml(Experiment experiment) {
    return HEADER + RecordWriter.yaml(Settings.of(experiment));
  }

  /** Plain settings as they stand in such a file. */
  public static String yaml(Map<String, Object> settings) {
    return RecordWriter.yaml(settings);
  }

  /** The values of a section's settings as they are, in order, without those that are null. */
  public static List<Object> values(Record section) {
    return RecordShape.of(section.getClass()).settings().stream()
        .map(setting -> setting.of(section))
        .filter(Objects::nonNull)
        .toList();
  }
}
