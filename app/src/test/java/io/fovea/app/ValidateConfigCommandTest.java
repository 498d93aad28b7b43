package io.fovea.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateConfigCommandTest {
  @TempDir private Path folder;

  @Test
  void a_valid_file_is_said_to_be_one_and_nothing_is_written() throws IOException {
    Path file = SmallExperiment.in(folder, SmallExperiment.YAML);

    Cli valid = Cli.run("validate-config", file);

    assertThat(valid.err()).isEmpty();
    assertThat(valid.exit()).isZero();
    assertThat(valid.out()).isEqualTo("%s is a valid experiment, 'small'%n".formatted(file));
    assertThat(folder.toFile().list()).containsExactly(file.getFileName().toString());
  }

  @Test
  void all_problems_are_told_with_their_lines_and_those_of_set_after_them() throws IOException {
    Path file =
        SmallExperiment.in(
            folder,
            SmallExperiment.YAML
                .replace("batch_size: 4", "batch_sise: 4")
                .replace("name: vgg_block", "name: vgg_blok"));

    Cli wrong = Cli.run("validate-config", file, "--set", "trainer.max_epochs=many");

    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.err())
        .startsWith("fovea: the configuration has 3 problems:\n")
        .containsSubsequence(
            "did you mean 'batch_size'?",
            "did you mean 'vgg_block'?",
            "--set trainer.max_epochs=many: trainer.max_epochs: ");
  }

  @Test
  void a_missing_file_is_named() {
    Cli missing = Cli.run("validate-config", folder.resolve("no.yaml"));

    assertThat(missing.exit()).isEqualTo(2);
    assertThat(missing.err()).contains(folder.resolve("no.yaml").toString(), "no such file");
  }
}
