package io.fovea.config;

import java.util.Map;

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
    return HEADER + RecordWriter.yaml(settings(experiment));
  }

  /** The same as nested maps and lists of plain values, for example as hyperparameters. */
  public static Map<String, Object> settings(Record section) {
    return RecordWriter.settings(section);
  }
}
