package io.fovea.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.config.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewPluginCommandTest {
  @TempDir private Path folder;

  private Cli begin(String kind, String name) {
    return Cli.run("new-plugin", "--kind", kind, "--name", name, folder.resolve("new"));
  }

  @Test
  void what_comes_next_is_told() {
    Cli begun = begin("lr-schedule", "acme.eye.falling_root");

    assertThat(begun.err()).isEmpty();
    assertThat(begun.exit()).isZero();
    assertThat(begun.out())
        .isEqualTo(
            """
            wrote %1$s: lr_schedule 'acme.eye.falling_root', class acme.eye.FallingRoot
            next:
              cd %1$s
              mvn verify
              fovea plugins describe acme.eye.falling_root --plugin-path target/plugin
              fovea fit experiment.yaml --plugin-path target/plugin
            """
                .formatted(folder.resolve("new")));
    assertThat(folder.resolve("new/src/main/java/acme/eye/FallingRoot.java")).isRegularFile();
  }

  @Test
  void the_help_names_every_kind() {
    String help = Cli.run("new-plugin", "--help").out().replaceAll("\\s+", " ");
    assertThat(Kind.ALL).allSatisfy(kind -> assertThat(help).contains(kind.word()));
  }

  @Test
  void nothing_is_left_to_fill_in() throws IOException {
    begin("metric", "acme.top");
    try (var files = Files.walk(folder.resolve("new"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(file).content().doesNotContain("__");
      }
    }
    assertThat(folder.resolve("new/pom.xml")).content().doesNotContain("@");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "density|--name: expected a name in snake_case with a dot, whose first word is yours, for"
            + " example acme.density, got 'density'",
        "acme.Density|--name: expected a name in snake_case with a dot, whose first word is yours,"
            + " for example acme.density, got 'acme.Density'",
        "new.density|--name: 'new' cannot be a Java package, which the plugin's classes need",
        "io.fovea.density|--name: 'io.fovea' is not yours; begin with another word"
      })
  void a_name_that_cannot_be_is_refused(String name, String message) {
    Cli begun = begin("layer", name);

    assertThat(begun.exit()).isEqualTo(2);
    assertThat(begun.err()).isEqualTo("fovea: " + message + "\n");
    assertThat(folder.resolve("new")).doesNotExist();
  }

  @Test
  void an_unknown_kind_gets_a_suggestion() {
    Cli begun = begin("represntation", "acme.density");

    assertThat(begun.exit()).isEqualTo(2);
    assertThat(begun.err())
        .startsWith(
            "fovea: --kind: no kind 'represntation'; did you mean 'representation'? known: [source");
  }

  @Test
  void a_folder_with_something_in_it_is_left_alone() throws IOException {
    Files.createDirectories(folder.resolve("new"));
    Path mine = Files.writeString(folder.resolve("new/pom.xml"), "mine");

    Cli begun = begin("layer", "acme.gate");

    assertThat(begun.exit()).isEqualTo(1);
    assertThat(begun.err())
        .isEqualTo(
            "fovea: %s exists and is no empty folder; name another one\n"
                .formatted(folder.resolve("new")));
    assertThat(mine).hasContent("mine");
  }
}
