package io.fovea.config;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Experiment files for tests. */
final class ConfigText {
  /** The least that an experiment needs: seven lines. */
  static final String LEAST =
      """
      data:
        source:
          name: table
          path: fixations.csv
        inputs: {images: map_2d}
      backbone: {name: net, layers: [conv, conv]}
      task: classify
      """;

  private ConfigText() {}

  static Experiment read(Path folder, String yaml, String... sets) {
    try {
      Path file = Files.writeString(folder.resolve("x.yaml"), yaml);
      return new ExperimentReader(TestParts.all()).read(file, List.of(sets));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the reader complains of, with the folder's name and columns taken away. */
  static List<String> problems(Path folder, String yaml, String... sets) {
    return problemsWithColumns(folder, yaml, sets).stream()
        .map(problem -> problem.replaceFirst("(x.yaml:\\d+):\\d+", "$1"))
        .toList();
  }

  /** The same, with columns. */
  static List<String> problemsWithColumns(Path folder, String yaml, String... sets) {
    ConfigException refused =
        catchThrowableOfType(ConfigException.class, () -> read(folder, yaml, sets));
    return refused.problems().stream().map(problem -> problem.replace(folder + "/", "")).toList();
  }
}
