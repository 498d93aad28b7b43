package io.fovea.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.fovea.config.Kind;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * What {@code new-plugin} writes, of every kind: compiled, held to its contract, packed, dropped in
 * a folder, used in an experiment, exported, asked.
 */
class NewPluginTemplatesTest {
  /** Those whose experiment asks for data that the author brings. */
  private static final List<String> WITHOUT_DATA = List.of("detector", "source");

  @TempDir private Path folder;

  static List<String> kinds() {
    return Kind.ALL.stream().map(Kind::word).toList();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void a_new_plugin_keeps_its_contract_and_takes_part_in_a_run(String kind) throws Exception {
    Path project = folder.resolve("new");
    Cli begun = Cli.run("new-plugin", "--kind", kind, "--name", "acme.density", project);
    assertThat(begun.err()).isEmpty();

    Path classes = Compiled.project(project);
    assertThat(failures(classes, "acme.DensityContractTest")).isEmpty();
    Path plugins = packed(project, classes).getParent();
    Cli describe = Cli.run("plugins", "describe", "acme.density", "--plugin-path", plugins);
    assertThat(describe.out()).startsWith(kind + " acme.density\n").contains("settings");
    if (!WITHOUT_DATA.contains(kind)) {
      use(project, plugins);
    }
  }

  private void use(Path project, Path plugins) throws IOException {
    Path run = folder.resolve("run");
    Cli fit =
        Cli.run(
            "fit", project.resolve("experiment.yaml"), "--plugin-path", plugins, "--run-dir", run);
    assertThat(fit.err()).isEmpty();
    assertThat(fit.exit()).isZero();
    assertThat(run.resolve("run.json")).content().contains("\"class\": \"acme.Density\"");

    Path bundle = folder.resolve("bundle");
    Path last = run.resolve("checkpoints/last.ckpt");
    Cli export = Cli.run("export", "--ckpt", last, "--plugin-path", plugins, "--out", bundle);
    assertThat(export.err()).isEmpty();
    Path table = folder.resolve("readers.csv");
    Cli.run("sample", "--out", table, "--participants", 3, "--texts", 3);
    Path out = folder.resolve("predictions.csv");
    String columns =
        "columns={key: [SUBJ_NAME, TEXT], participant: SUBJ_NAME, x: norm_pos_x, y: norm_pos_y,"
            + " duration: duration}";
    Cli predict =
        Cli.run(
            "predict",
            "--bundle",
            bundle,
            "--plugin-path",
            plugins,
            "--input",
            table,
            "--out",
            out,
            "--set",
            columns);
    assertThat(predict.err()).isEmpty();
    assertThat(out).content().hasLineCount(1 + 9);
  }

  /** Names that the templates, or Java, have a class of already. */
  @ParameterizedTest
  @CsvSource({"split, acme.split", "layer, acme.block", "metric, acme.string", "task, acme.doc"})
  void a_name_that_is_a_classs_elsewhere_compiles_too(String kind, String name) throws Exception {
    Path project = folder.resolve("new");
    Cli.run("new-plugin", "--kind", kind, "--name", name, project);

    assertThat(Compiled.project(project).resolve("acme")).isNotEmptyDirectory();
  }

  private static List<String> failures(Path classes, String test) throws Exception {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {classes.toUri().toURL()}, NewPluginTemplatesTest.class.getClassLoader())) {
      Thread.currentThread().setContextClassLoader(loader);
      var listener = new SummaryGeneratingListener();
      var request =
          LauncherDiscoveryRequestBuilder.request().selectors(selectClass(loader.loadClass(test)));
      LauncherFactory.create().execute(request.build(), listener);
      assertThat(listener.getSummary().getTestsSucceededCount()).isGreaterThan(2);
      return listener.getSummary().getFailures().stream()
          .map(it -> it.getTestIdentifier().getDisplayName() + ": " + it.getException())
          .toList();
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  private static Path packed(Path project, Path classes) throws IOException {
    Path services = project.resolve("src/main/resources/META-INF/services");
    try (Stream<Path> files = Files.list(services)) {
      Path service = files.findFirst().orElseThrow();
      String listed = Files.readString(service).strip();
      String kind = service.getFileName().toString();
      Path plugins = Files.createDirectories(project.resolve("plugins"));
      return Compiled.jar(plugins.resolve("density.jar"), classes, kind, listed);
    }
  }
}
