package io.fovea.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.config.Experiment;
import io.fovea.config.ExperimentReader;
import io.fovea.config.Parts;
import io.fovea.layers.ResnetBlock;
import io.fovea.layers.VggBlock;
import io.fovea.models.FusionMode;
import io.fovea.models.Rnn;
import io.fovea.models.RnnType;
import io.fovea.models.SimpleCnn;
import io.fovea.models.VitNet;
import io.fovea.network.Activation;
import io.fovea.source.simulated.SimulatedReaders;
import io.fovea.training.Classifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @Test
  void the_second_and_third_example_are_the_tutorials_of_sequences() {
    Experiment rnn = read(EXAMPLES.resolve("reading-rnn.yaml"));
    Experiment vitnet = read(EXAMPLES.resolve("reading-vitnet.yaml"));

    var cell = new Rnn(RnnType.LSTM, 64, 2).after(32);
    var cnn =
        new SimpleCnn(new VggBlock(10), new VggBlock(10), new ResnetBlock(10), new ResnetBlock(10));
    assertThat(rnn.backbone()).isEqualTo(cell);
    assertThat(vitnet.backbone())
        .isEqualTo(new VitNet(cnn, cell, FusionMode.CONCAT, Activation.NONE, 32));
    assertThat(List.of(rnn.task(), vitnet.task())).containsOnly(new Classifier(25));
    assertThat(rnn.data().inputs().keySet()).containsExactly("sequence");
    assertThat(vitnet.data().inputs().keySet()).containsExactly("images", "sequence");
  }

  @ParameterizedTest
  @ValueSource(strings = {"reading-rnn", "reading-vitnet"})
  void an_example_over_sequences_can_be_fitted(String name) {
    Path run = folder.resolve("run");

    Cli fit =
        Cli.run(
            "fit",
            EXAMPLES.resolve(name + ".yaml"),
            "--run-dir",
            run,
            "--set",
            "data.source.participants=4",
            "--set",
            "data.source.texts_per_participant=4",
            "--set",
            "trainer.max_epochs=1",
            "--set",
            "loggers=[csv]");

    assertThat(fit.err()).isEmpty();
    assertThat(fit.exit()).isZero();
    assertThat(run.resolve("epochs.csv")).content().hasLineCount(2);
    assertThat(run.resolve("model/weights.safetensors")).isNotEmptyFile();
  }

  private static Experiment read(Path file) {
    return new ExperimentReader(Parts.find(ExamplesTest.class.getClassLoader()))
        .read(file, List.of());
  }
}
