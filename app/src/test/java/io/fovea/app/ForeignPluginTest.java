package io.fovea.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.config.Parts;
import io.fovea.representation.RepresentationSpec;
import io.fovea.representation.TensorShape;
import io.fovea.spec.Catalog;
import io.fovea.spec.PluginLoader;
import io.fovea.spec.PluginPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    return jar(Compiled.classes(folder, IMPORTS + source + REST));
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
    Path jar = jar(Readme.plugin());
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

  /** Each brings a class of the same name that says something else, as versions of a library do. */
  @Test
  void two_plugins_may_bring_different_versions_of_a_library() throws Exception {
    Path first = plugin("first", 1);
    Path second = plugin("second", 2);

    try (PluginLoader loader =
        PluginPath.loader(List.of(first, second), getClass().getClassLoader())) {
      Catalog<RepresentationSpec> found = Parts.find(loader).catalog(RepresentationSpec.class);

      assertThat(found.get("acme.first").create(List.of()).shape()).isEqualTo(TensorShape.of(1));
      assertThat(found.get("acme.second").create(List.of()).shape()).isEqualTo(TensorShape.of(2));
    }
  }

  private Path plugin(String name, int version) throws IOException {
    String type = Character.toUpperCase(name.charAt(0)) + name.substring(1);
    String source =
        """
        package acme;

        import io.fovea.representation.*;
        import io.fovea.scanpath.Scanpath;
        import java.util.List;

        public record %1$s() implements RepresentationSpec {
          @Override
          public String name() {
            return "acme.%2$s";
          }

          @Override
          public Representation create(List<Scanpath> training) {
            return new Representation() {
              @Override
              public TensorShape shape() {
                return TensorShape.of(Library.version());
              }

              @Override
              public Tensor encode(Scanpath scanpath) {
                return new Tensor(new float[Library.version()], Library.version());
              }
            };
          }
        }

        final class Library {
          private Library() {}

          static int version() {
            return %3$d;
          }
        }
        """
            .formatted(type, name, version);
    Path own = Files.createDirectories(folder.resolve(name));
    return Compiled.jar(
        folder.resolve(name + ".jar"),
        Compiled.classes(own, source),
        RepresentationSpec.class.getName(),
        "acme." + type);
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

    Cli fit =
        Cli.run(
            "fit", experiment(), "--plugin-path", jar(classes), "--run-dir", folder.resolve("run"));

    assertThat(fit.exit()).isEqualTo(1);
    assertThat(fit.err())
        .startsWith("fovea: a class is missing or does not fit: ")
        .contains("acme/SidesRepresentation", "--plugin-path")
        .doesNotContain("\tat ");
    assertThat(folder.resolve("run/run.json")).content().contains("\"status\": \"failed\"");
  }
}
