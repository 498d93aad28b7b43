package io.fovea.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An experiment of a second: two epochs on 24 simulated scanpaths. */
final class SmallExperiment {
  static final String YAML =
      """
      name: small
      seed: 7
      data:
        source: {name: simulated_readers, participants: 8, texts_per_participant: 3}
        split: {name: first_category_unique, validation_size: 0.25, test_size: 0.25}
        inputs:
          images: {name: heatmap, height: 8, width: 8}
        batch_size: 4
      backbone: {name: cnn, layers: [{name: vgg_block, out_channels: 4}]}
      task: {name: classifier, hidden: [6]}
      trainer: {max_epochs: 2, log_every_n_steps: 1}
      loggers: [csv]
      """;

  private SmallExperiment() {}

  static Path in(Path folder) throws IOException {
    return in(folder, YAML);
  }

  static Path in(Path folder, String yaml) throws IOException {
    return Files.writeString(folder.resolve("small.yaml"), yaml);
  }
}
