package io.fovea.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A cross-validation of seconds: two folds of 24 simulated scanpaths, one epoch. */
final class FoldExperiment {
  static final String YAML =
      SmallExperiment.YAML
          .replace("max_epochs: 2", "max_epochs: 1")
          .replace(
              "first_category_unique, validation_size: 0.25, test_size: 0.25",
              "group_k_fold, folds: 2, validation_size: 0.25");

  private FoldExperiment() {}

  static Path in(Path folder, String name, String yaml) throws IOException {
    return Files.writeString(folder.resolve(name), yaml);
  }

  static Path in(Path folder) throws IOException {
    return in(folder, "folds.yaml", YAML);
  }
}
