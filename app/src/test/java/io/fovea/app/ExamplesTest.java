package io.fovea.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.config.Experiment;
import io.fovea.config.ExperimentReader;
import io.fovea.config.Parts;
import io.fovea.source.simulated.SimulatedReaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {
  private static final Path EXAMPLES = Path.of("../examples");

  @TempDir private Path folder;

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void every_example_is_a_valid_experiment_named_like_its_file(Path file) throws IOException {
    // The examples' tables are not brought along; there must be one to be asked about.
    Files.writeString(folder.resolve("fixations.csv"), "");
    Files.writeString(folder.resolve("fixations_subset.csv"), "");
    Experiment experiment = read(Files.copy(file, folder.resolve("copy.yaml")));

    assertThat(file.getFileName()).hasToString(experiment.name() + ".yaml");
    assertThat(experiment.data().inputs().keySet()).isSubsetOf("images", "sequence").isNotEmpty();
  }

  @Test
  void the_first_example_has_the_tutorials_sizes() {
    Experiment tutorial = read(EXAMPLES.resolve("reading-cnn.yaml"));

    assertThat(tutorial.data().source()).isEqualTo(new SimulatedReaders(20, 10));
    assertThat(tutorial.data().batchSize()).isEqualTo(8);
    assertThat(tutorial.trainer().maxEpochs()).isEqualTo(100);
    assertThat(tutorial.trainer().logEveryNSteps()).isEqualTo(1);
  }

  private static Experiment read(Path file) {
    return new ExperimentReader(Parts.find(ExamplesTest.class.getClassLoader()))
        .read(file, List.of());
  }
}
