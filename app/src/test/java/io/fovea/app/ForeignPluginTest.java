package io.fovea.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.representation.RepresentationSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A third party's jar, from its source in README.md to a run that uses it. */
class ForeignPluginTest {
  /** What README.md leaves out. */
  private static final String REST =
      """
      final class SidesRepresentation implements Representation {
        private final double middle;

        SidesRepresentation(double middle) {
          this.middle = middle;
        }

        @Override
        public TensorShape shape() {
          return TensorShape.of(2);
        }

        @Override
        public Tensor encode(Scanpath scanpath) {
          float[] ms = new float[2];
          for (int i = 0; i < scanpath.size(); i++) {
            ms[scanpath.x(i) < middle ? 0 : 1] += (float) scanpath.durationMs(i);
          }
          return new Tensor(ms, 2);
        }
      }
      """;

  private static final String IMPORTS =
      """
      package acme;

      import io.fovea.representation.*;
      import io.fovea.scanpath.Scanpath;
      import io.fovea.spec.Check;
      import java.util.List;

      """;

  @TempDir private Path folder;

  private Path jar(String source) throws IOException {
    return jar(Compiled.classes(folder, IMPORTS + source));
  }

  private Path jar(Path classes) throws IOException {
    return Compiled.jar(
        folder.resolve("acme.jar"), classes, RepresentationSpec.class.getName(), "acme.Sides");
  }

  private Path experiment() throws IOException {
    return SmallExperiment.in(
        folder,
        SmallExperiment.YAML.replace(
            "images: {name: heatmap, height: 8, width: 8}",
            "{images: {name: heatmap, height: 8, width: 8}, sides: {name: acme.sides, middle: 0.4}}"));
  }

  @Test
  void the_readmes_plugin_is_listed_and_described_and_takes_part_in_a_run() throws IOException {
    Path jar = jar(Readme.plugin() + REST);
    Path run = folder.resolve("run");

    Cli list = Cli.run("plugins", "list", "--plugin-path", jar);
    Cli describe = Cli.run("plugins", "describe", "acme.sides", "--plugin-path", jar);
    Cli fit = Cli.run("fit", experiment(), "--plugin-path", jar, "--run-dir", run);

    assertThat(list.out())
        .containsPattern("representation +acme\\.sides +- +acme\\.jar +acme\\.Sides");
    assertThat(describe.out()).containsPattern("middle +number +default 0\\.5");
    assertThat(fit.err()).isEmpty();
    assertThat(fit.exit()).isZero();
    assertThat(run.resolve("config.yaml")).content().contains("acme.sides", "middle: 0.4");
    assertThat(run.resolve("run.json")).content().contains("\"class\": \"acme.Sides\"");
    assertThat(run.resolve("model/bundle.json")).content().contains("\"sides\"");
  }

  /** Two numbers are a vector, which linear blocks take. */
  @Test
  void the_readmes_plugin_alone_is_enough_to_train_on() throws IOException {
    Path jar = jar(Readme.plugin() + REST);
    Path file =
        SmallExperiment.in(
            folder,
            SmallExperiment.YAML
                .replace("images: {name: heatmap, height: 8, width: 8}", "sides: acme.sides")
                .replace("{name: vgg_block, out_channels: 4}", "{name: linear_block, units: 4}"));

    Cli fit = Cli.run("fit", file, "--plugin-path", jar, "--run-dir", folder.resolve("run"));

    assertThat(fit.err()).isEmpty();
    assertThat(fit.exit()).isZero();
    assertThat(folder.resolve("run/model/bundle.json")).content().contains("\"sides\"");
  }

  @Test
  void without_its_jar_the_part_is_unknown() throws IOException {
    Cli fit = Cli.run("fit", experiment());

    assertThat(fit.exit()).isEqualTo(2);
    assertThat(fit.err()).contains("no representation 'acme.sides'");
  }

  @Test
  void a_jar_that_lacks_a_class_of_its_own_is_told_in_one_block() throws IOException {
    Path classes = Compiled.classes(folder, IMPORTS + Readme.plugin() + REST);
    Files.delete(classes.resolve("acme/SidesRepresentation.class"));
    Path jar = jar(classes);

    Cli fit = fit(jar);

    assertThat(fit.exit()).isEqualTo(1);
    assertThat(fit.err())
        .startsWith("fovea: a class is missing or does not fit: ")
        .contains("acme/SidesRepresentation", "\nin acme.Sides (" + jar + ")\nmend: ")
        .doesNotContain("\tat ");
    assertThat(folder.resolve("run/run.json")).content().contains("\"status\": \"failed\"");
  }

  private Cli fit(Path jar) throws IOException {
    return Cli.run("fit", experiment(), "--plugin-path", jar, "--run-dir", folder.resolve("run"));
  }

  @ParameterizedTest
  @CsvSource({
    "'return new SidesRepresentation(middle)', acme.Sides",
    "'return TensorShape.of(2)', acme.SidesRepresentation",
    "'return new Tensor(ms, 2)', acme.SidesRepresentation"
  })
  void what_a_part_throws_at_work_is_told_with_its_jar(String statement, String place)
      throws IOException {
    Path jar =
        jar(
            (Readme.plugin() + REST)
                .replace(statement, "throw new IllegalStateException(\"no licence\")"));

    Cli fit = fit(jar);

    assertThat(fit.exit()).isEqualTo(1);
    assertThat(fit.err())
        .isEqualTo(
            """
            fovea: unexpected java.lang.IllegalStateException: no licence
            in %s (%s)
            (a bug, probably of the plugin; --stacktrace shows where)
            """
                .formatted(place, jar));
    assertThat(folder.resolve("run/run.json")).content().contains("\"status\": \"failed\"");
  }
}
