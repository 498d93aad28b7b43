package io.fovea.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import io.fovea.representation.RepresentationSpec;
import io.fovea.representations.Heatmap;
import io.fovea.spec.PartFinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins with libraries of their own: jars beside jars, in one run. */
class PluginLibrariesTest {
  private static final String KIND = RepresentationSpec.class.getName();

  @TempDir private Path folder;

  /** As two versions of one library: a class of one name that says something else. */
  private static String library(int version) {
    return """
        package lib;

        public final class Library {
          private Library() {}

          public static int version() {
            return %d;
          }
        }
        """
        .formatted(version);
  }

  /** As many numbers as the library's version says. */
  private static String part(String type, String name) {
    return """
        package acme;

        import io.fovea.representation.*;
        import io.fovea.scanpath.Scanpath;
        import java.util.List;

        public record %s() implements RepresentationSpec {
          @Override
          public String name() {
            return "%s";
          }

          @Override
          public Representation create(List<Scanpath> training) {
            return new Representation() {
              @Override
              public TensorShape shape() {
                return TensorShape.of(lib.Library.version());
              }

              @Override
              public Tensor encode(Scanpath scanpath) {
                float[] numbers = new float[lib.Library.version()];
                java.util.Arrays.fill(numbers, scanpath.size());
                return new Tensor(numbers, numbers.length);
              }
            };
          }
        }
        """
        .formatted(type, name);
  }

  /** Makes two jars: {@code plugin}, and {@code library} that it was compiled against. */
  private void plugin(String type, String name, int version, Path plugin, Path library)
      throws IOException {
    Path work = Files.createDirectories(folder.resolve("work-" + name));
    Path classes = Compiled.classes(work, library(version));
    Compiled.jar(Files.createDirectories(library.getParent()).resolve(library), classes);
    Compiled.classes(work, part(type, name));
    try (Stream<Path> its = Files.walk(classes.resolve("lib"))) {
      its.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
    Files.createDirectories(plugin.getParent());
    Compiled.jar(plugin, classes, KIND, "acme." + type);
  }

  private Path experiment(String... parts) throws IOException {
    StringBuilder inputs = new StringBuilder("images: {name: heatmap, height: 8, width: 8}");
    for (String part : parts) {
      inputs.append(", ").append(part.replace('.', '_')).append(": ").append(part);
    }
    return SmallExperiment.in(
        folder,
        SmallExperiment.YAML.replace(
            "images: {name: heatmap, height: 8, width: 8}", "{" + inputs + "}"));
  }

  /** A fit of an experiment with these parts, which writes to {@code run}. */
  private Cli fit(List<Path> places, String... parts) throws IOException {
    List<Object> words = new ArrayList<>(List.of("fit", experiment(parts)));
    places.forEach(place -> words.addAll(List.of("--plugin-path", place)));
    words.addAll(List.of("--run-dir", folder.resolve("run")));
    return Cli.run(words.toArray());
  }

  private String shape(String input) throws IOException {
    return JsonParser.parseString(Files.readString(folder.resolve("run/model/bundle.json")))
        .getAsJsonObject()
        .getAsJsonObject("inputs")
        .get(input)
        .toString();
  }

  @Test
  void two_versions_of_a_library_serve_two_plugins_in_one_run() throws IOException {
    Path plugins = folder.resolve("plugins");
    plugin("First", "acme.first", 1, plugins.resolve("a/a.jar"), plugins.resolve("a/lib-1.jar"));
    plugin("Second", "acme.second", 2, plugins.resolve("b/b.jar"), plugins.resolve("b/lib-2.jar"));

    Cli fit = fit(List.of(plugins), "acme.first", "acme.second");

    assertThat(fit.err()).isEmpty();
    assertThat(fit.exit()).isZero();
    assertThat(shape("acme_first")).isEqualTo("[1]");
    assertThat(shape("acme_second")).isEqualTo("[2]");
  }

  @Test
  void libraries_may_lie_in_a_folder_beside_the_plugin() throws IOException {
    Path plugin = folder.resolve("plugin");
    plugin("First", "acme.first", 3, plugin.resolve("a.jar"), plugin.resolve("lib/library.jar"));

    Cli fit = fit(List.of(plugin), "acme.first");

    assertThat(fit.err()).isEmpty();
    assertThat(shape("acme_first")).isEqualTo("[3]");
  }

  /** As a folder in which somebody gathered all dependencies. */
  @Test
  void a_copy_of_foveas_own_jar_beside_a_plugin_changes_nothing() throws IOException {
    Path plugin = folder.resolve("plugin");
    plugin("First", "acme.first", 1, plugin.resolve("a.jar"), plugin.resolve("library.jar"));
    Path copy = plugin.resolve("fovea-representations.jar");
    Path classes = Path.of(PartFinder.originOf(Heatmap.class));
    if (Files.isDirectory(classes)) {
      Compiled.jar(copy, classes, KIND, Heatmap.class.getName());
    } else {
      Files.copy(classes, copy);
    }

    Cli fit = fit(List.of(plugin), "acme.first");

    assertThat(fit.err()).isEmpty();
    assertThat(fit.exit()).isZero();
  }

  @Test
  void a_plugin_may_build_on_another_one_beside_it() throws IOException {
    Path plugin = folder.resolve("plugin");
    plugin("First", "acme.first", 1, plugin.resolve("a.jar"), plugin.resolve("library.jar"));
    Path work = folder.resolve("work-acme.first");
    Compiled.classes(
        work,
        part("Second", "acme.second")
            .replace("lib.Library.version()", "2 * new First().create(training).shape().size(0)"));
    Path classes = work.resolve("classes");
    Files.delete(classes.resolve("acme/First.class"));
    Files.delete(classes.resolve("acme/First$1.class"));
    Compiled.jar(plugin.resolve("b.jar"), classes, KIND, "acme.Second");

    Cli fit = fit(List.of(plugin), "acme.first", "acme.second");

    assertThat(fit.err()).isEmpty();
    assertThat(shape("acme_second")).isEqualTo("[2]");
  }

  /** As drivers and codecs are found: by the class loader of the thread that works. */
  @Test
  void a_library_finds_its_services_by_the_threads_class_loader() throws IOException {
    Path plugin = folder.resolve("plugin");
    Path work = Files.createDirectories(folder.resolve("work"));
    String asking =
        part("First", "acme.first").replace("lib.Library.version()", "Services.count()")
            + """

            final class Services {
              private Services() {}

              static int count() {
                return (int) java.util.ServiceLoader.load(Runnable.class).stream().count();
              }
            }
            """;
    Path jar =
        Compiled.jar(
            Files.createDirectories(plugin).resolve("a.jar"),
            Compiled.classes(work, asking),
            KIND,
            "acme.First");
    Path driver = Files.createDirectories(folder.resolve("driver"));
    Path classes =
        Compiled.classes(
            driver,
            "package lib; public final class Driver implements Runnable { public void run() {} }");
    Compiled.jar(plugin.resolve("driver.jar"), classes, "java.lang.Runnable", "lib.Driver");

    Cli fit = fit(List.of(plugin), "acme.first");

    assertThat(jar).exists();
    assertThat(fit.err()).isEmpty();
    assertThat(shape("acme_first")).isEqualTo("[1]");
  }

  /** By a jar, by its folder and by a link: there is one, and it has its library. */
  @Test
  void a_plugin_that_is_named_twice_counts_once() throws IOException {
    Path plugin = folder.resolve("plugin");
    Path jar = plugin.resolve("a.jar");
    plugin("First", "acme.first", 1, jar, plugin.resolve("library.jar"));
    Path link = Files.createSymbolicLink(folder.resolve("link.jar"), jar);

    Cli fit = fit(List.of(jar, link, plugin), "acme.first");

    assertThat(fit.err()).isEmpty();
    assertThat(fit.exit()).isZero();
  }

  @Test
  void a_library_in_another_place_is_told_to_be_in_the_wrong_one() throws IOException {
    Path jar = folder.resolve("plugin/a.jar");
    Path library = folder.resolve("elsewhere/library.jar");
    plugin("First", "acme.first", 1, jar, library);

    Cli fit = fit(List.of(jar, library), "acme.first");

    assertThat(fit.exit()).isEqualTo(1);
    assertThat(fit.err())
        .isEqualTo(
            """
            fovea: warning: plugin %s: lists no part in META-INF/services; a library belongs in one folder with the plugin that needs it, and the path names that folder
            fovea: a class is missing or does not fit: java.lang.NoClassDefFoundError: lib/Library
            in acme.First$1 (%s)
            mend: put the jars that a plugin needs into one folder with its own, and name that folder; build it for this version of Fovea and of Java
            """
                .formatted(library, jar));
  }
}
