package io.fovea.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script {@code fovea}, with a Java that only repeats its arguments. */
class LauncherTest {
  @TempDir private Path folder;
  private Path home;
  private Path jdk;

  @BeforeEach
  void a_built_checkout_in_a_path_with_spaces() throws IOException {
    assumeThat(Path.of("/bin/sh")).as("a POSIX shell").isExecutable();
    home = Files.createDirectories(folder.resolve("my checkout"));
    Files.copy(Path.of("../fovea"), home.resolve("fovea"));
    Files.copy(Path.of("../pom.xml"), home.resolve("pom.xml"));
    Files.setLastModifiedTime(home.resolve("pom.xml"), FileTime.from(Instant.EPOCH));
    Path dist = Files.createDirectories(home.resolve("app/target/dist"));
    Files.writeString(dist.resolve("fovea.jar"), "");
    Files.writeString(dist.resolve("built"), "");
    jdk = java("17.0.1");
  }

  @Test
  void the_jar_is_started_from_anywhere_and_through_a_link() throws Exception {
    Path link = folder.resolve("elsewhere");
    Files.createSymbolicLink(link, Path.of("my checkout/fovea"));

    Cli started = launch(link, Map.of(), "fit", "a b.yaml");

    assertThat(started.err()).isEmpty();
    assertThat(started.out().lines())
        .contains(home.toRealPath().resolve("app/target/dist/fovea.jar").toString())
        .endsWith("fit", "a b.yaml");
  }

  @Test
  void more_options_for_java_come_before_the_jar() throws Exception {
    Cli started = launch(home.resolve("fovea"), Map.of("FOVEA_JAVA_OPTS", "-Xmx8g -Da=b"), "x");

    assertThat(started.out()).containsSubsequence("-Xmx8g\n-Da=b\n", "-jar\n", "x\n");
  }

  @Test
  void an_old_java_is_refused() throws Exception {
    jdk = java("11.0.2");

    Cli refused = launch(home.resolve("fovea"), Map.of());

    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.err())
        .isEqualTo(
            "fovea: Java 17 or newer is needed, %s is 11.0.2; set JAVA_HOME\n"
                .formatted(jdk.resolve("bin/java")));
  }

  @Test
  void a_java_home_without_java_is_refused() throws Exception {
    jdk = folder.resolve("nothing");

    Cli refused = launch(home.resolve("fovea"), Map.of());

    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.err())
        .isEqualTo("fovea: JAVA_HOME is %s, but there is no bin/java in it\n".formatted(jdk));
  }

  @ParameterizedTest
  @ValueSource(strings = {"core", "models-onnx", "predictor", "app"})
  void sources_newer_than_the_build_are_built_first(String module) throws Exception {
    Path sources = Files.createDirectories(home.resolve(module).resolve("src/main"));
    Path added = Files.writeString(sources.resolve("New.java"), "class New {}");
    Files.setLastModifiedTime(added, FileTime.from(Instant.now().plusSeconds(60)));
    Path maven = script(folder.resolve("tools/mvn"), "echo \"mvn $*\"");

    Cli started =
        launch(
            home.resolve("fovea"),
            Map.of("PATH", maven.getParent() + ":" + System.getenv("PATH")),
            "x");

    assertThat(started.err())
        .startsWith("fovea: building")
        .contains("mvn -q -B -ntp -Dstyle.color=never -DskipTests -pl app -am package");
    assertThat(started.out()).endsWith("x\n");
  }

  private Cli launch(Path launcher, Map<String, String> environment, String... args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("/bin/sh", launcher.toString()));
    command.addAll(List.of(args));
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(Files.createDirectories(folder.resolve("work")).toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().remove("FOVEA_JAVA_OPTS");
    builder.environment().put("JAVA_HOME", jdk.toString());
    builder.environment().putAll(environment);
    int exit = builder.start().waitFor();
    return new Cli(exit, Files.readString(out), Files.readString(err));
  }

  /** Says its version, or else its arguments, one a line. */
  private Path java(String version) throws IOException {
    Path home = folder.resolve("jdk " + version);
    script(
        home.resolve("bin/java"),
        """
        if [ "$1" = -version ]; then
          echo 'openjdk version "%s" 2021-10-19' >&2
        else
          printf '%%s\\n' "$@"
        fi
        """
            .formatted(version));
    return home;
  }

  private static Path script(Path file, String body) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + body, StandardCharsets.UTF_8);
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }
}
