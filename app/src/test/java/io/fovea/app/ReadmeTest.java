package io.fovea.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.config.Experiment;
import io.fovea.config.ExperimentReader;
import io.fovea.config.Parts;
import io.fovea.split.FirstCategoryUniqueSplit;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What README.md promises of an experiment file and of plain Java. */
class ReadmeTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void a_table_beside_the_readmes_experiment() throws IOException {
    Path table = folder.resolve("fixations.csv");
    assertThat(Cli.run("sample", "--out", table, "--participants", 4, "--texts", 6).exit())
        .isZero();
    file = Files.writeString(folder.resolve("my.yaml"), Readme.experiment());
  }

  @Test
  void the_experiment_can_be_read() {
    Experiment experiment =
        new ExperimentReader(Parts.find(getClass().getClassLoader())).read(file, List.of());

    assertThat(experiment.name()).isEqualTo("reading-cnn");
    assertThat(experiment.data().split()).isEqualTo(new FirstCategoryUniqueSplit(0.5));
    assertThat(experiment.trainer().maxEpochs()).isEqualTo(100);
  }

  @Test
  void the_java_of_the_readme_compiles_and_gives_the_same_bytes_as_its_experiment()
      throws Exception {
    Cli fit =
        Cli.run(
            "fit",
            file,
            "--set",
            "trainer.max_epochs=2",
            "--set",
            "loggers=[csv]",
            "--run-dir",
            folder.resolve("yaml"));
    assertThat(fit.err()).isEmpty();

    plainJava().run();

    Path java = folder.resolve("java/run/version_0");
    assertThat(java.resolve("metrics.csv"))
        .isNotEmptyFile()
        .hasSameBinaryContentAs(folder.resolve("yaml/metrics.csv"));
    assertThat(folder.resolve("yaml")).isDirectoryContaining("glob:**/{config.yaml,run.json}");
    assertThat(folder.resolve("yaml/model")).isDirectory();
    assertThat(java)
        .as("config.yaml, run.json and model/ come from the command alone")
        .isDirectoryNotContaining("glob:**/{config.yaml,run.json,model}");
  }

  /** The snippet, with the test's table and folder, and two epochs. */
  private Runnable plainJava() throws Exception {
    String snippet = Readme.plainJava();
    String here =
        snippet
            .replace("\"fixations.csv\"", text(folder.resolve("fixations.csv")))
            .replace(
                ".maxEpochs(100)",
                ".maxEpochs(2).rootDir(Path.of(%s), \"run\")"
                    .formatted(text(folder.resolve("java"))));
    assertThat(here).contains(".rootDir(").doesNotContain("\"fixations.csv\"");
    Path classes =
        Compiled.classes(
            folder,
            """
            import io.fovea.data.*;
            import io.fovea.layers.*;
            import io.fovea.loggers.*;
            import io.fovea.models.*;
            import io.fovea.representations.*;
            import io.fovea.source.*;
            import io.fovea.split.*;
            import io.fovea.training.*;
            import java.nio.file.Path;

            public final class Snippet implements Runnable {
              @Override
              public void run() {
            %s
              }
            }
            """
                .formatted(here));
    try (var loader =
        new URLClassLoader(new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
      return (Runnable) loader.loadClass("Snippet").getConstructor().newInstance();
    }
  }

  private static String text(Path path) {
    return '"' + path.toString().replace("\\", "\\\\") + '"';
  }
}
