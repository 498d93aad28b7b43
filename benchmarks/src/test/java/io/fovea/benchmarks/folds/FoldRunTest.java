package io.fovea.benchmarks.folds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldRunTest {
  static final String YAML =
      """
      name: small
      seed: 7
      data:
        source: {name: simulated_readers, participants: 20, texts_per_participant: 3}
        split: {name: first_category_unique, validation_size: 0.25, test_size: 0.25}
        inputs:
          images: {name: heatmap, height: 8, width: 8}
      backbone: {name: cnn, layers: [{name: vgg_block, out_channels: 4}]}
      task: {name: classifier, hidden: [6]}
      """;

  @TempDir private Path folder;

  private String fingerprint(int fold, long seed, String... sets) throws IOException {
    Path file = Files.writeString(folder.resolve("x.yaml"), YAML);
    return new FoldRun(file, List.of(sets), 5, fold, seed).fingerprint();
  }

  @Test
  void every_fold_and_seed_has_its_own_fingerprint() throws IOException {
    Set<String> all = new HashSet<>();
    for (int fold = 0; fold < 5; fold++) {
      for (long seed = 0; seed < 3; seed++) {
        all.add(fingerprint(fold, seed));
      }
    }

    assertThat(all).hasSize(15).allMatch(one -> one.matches("[0-9a-f]{12}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data.source.participants=21",
        "data.inputs.images.height=9",
        "data.batch_size=33",
        "backbone.layers[0].out_channels=5",
        "task.hidden=[]",
        "optimizer.learning_rate=0.002",
        "trainer.max_epochs=3"
      })
  void a_setting_that_counts_changes_it(String set) throws IOException {
    assertThat(fingerprint(0, 1, set)).isNotEqualTo(fingerprint(0, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name=other",
        "seed=8",
        "root_dir=/elsewhere",
        "data.cache=none",
        "data.cache_dir=/elsewhere",
        "data.split={name: simple, validation_size: 0.5}",
        "data.split_seed=1",
        "trainer.progress_bar=false",
        "loggers=[csv]"
      })
  void what_a_run_replaces_or_does_not_hear_of_does_not(String set) throws IOException {
    assertThat(fingerprint(0, 1, set)).isEqualTo(fingerprint(0, 1));
  }
}
