package io.fovea.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.metric.MetricSpec;
import io.fovea.objective.ClassWeights;
import io.fovea.spec.Spec;
import io.fovea.training.Classifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordOrNumbersTest {
  @TempDir Path folder;

  private Experiment read(String yaml, String... sets) {
    List<Spec> parts = new ArrayList<>(List.of(new Classifier()));
    ServiceLoader.load(MetricSpec.class).forEach(parts::add);
    try {
      Path file = Files.writeString(folder.resolve("x.yaml"), yaml);
      return new ExperimentReader(TestParts.all().with(parts)).read(file, List.of(sets));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Experiment with(String weights) {
    return read(ConfigText.LEAST, "task={name: classifier, class_weights: " + weights + "}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"balanced", "[]", "[1, 2.5, 0]"})
  void a_word_or_a_list_survives_being_written(String weights) {
    Experiment read = with(weights);
    ClassWeights got = ((Classifier) read.task()).classWeights();

    assertThat(got.written().toString().replace(".0", "")).isEqualTo(weights);
    Experiment again = read(ExperimentWriter.toYaml(read));
    assertThat(again.task()).isEqualTo(read.task());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "balnced | did you mean 'balanced'?",
        "3 | task.class_weights: expected a word or a list of numbers, got",
        "{a: 1} | task.class_weights: expected a word or a list of numbers, got",
        "[1, x] | task.class_weights[1]: expected a number",
        "[-1, 2] | task.class_weights: must be >= 0, got -1"
      })
  void anything_else_is_refused_with_its_place(String weights, String message) {
    assertThatThrownBy(() -> with(weights)).hasMessageContaining(message);
  }

  @Test
  void what_it_may_be_is_told() {
    assertThat(TypeWords.of(ClassWeights.class)).isEqualTo("word or list of numbers");
  }
}
