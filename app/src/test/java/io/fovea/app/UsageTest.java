package io.fovea.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
  @Test
  void a_command_is_needed() {
    Cli none = Cli.run();

    assertThat(none.exit()).isEqualTo(2);
    assertThat(none.err())
        .isEqualTo(
            """
            fovea: a command is missing
            commands: fit, validate, test, predict, export, import, cv, inspect, represent, plugins, new-plugin, validate-config, schema, sample, doctor
            see 'fovea --help'
            """);
  }

  @Test
  void a_misspelled_command_gets_a_suggestion() {
    Cli typo = Cli.run("plugin");

    assertThat(typo.exit()).isEqualTo(2);
    assertThat(typo.err()).contains("'plugin'", "did you mean 'plugins'?", "see 'fovea --help'");
  }

  @Test
  void a_misspelled_option_gets_a_suggestion() {
    Cli typo = Cli.run("fit", "x.yaml", "--rundir", "y");

    assertThat(typo.exit()).isEqualTo(2);
    assertThat(typo.err()).contains("did you mean '--run-dir'?", "see 'fovea fit --help'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "fit",
        "validate",
        "test",
        "cv",
        "export",
        "import",
        "inspect",
        "represent",
        "plugins",
        "plugins list",
        "plugins describe",
        "new-plugin",
        "validate-config",
        "schema",
        "sample",
        "doctor"
      })
  void every_command_has_help_and_a_version(String command) {
    String words = (command + " --help").strip();
    Cli help = Cli.run((Object[]) words.split(" "));
    Cli version = Cli.run((Object[]) words.replace("--help", "--version").split(" "));

    assertThat(help.exit()).isZero();
    assertThat(help.out()).startsWith(("Usage: fovea " + command).strip()).contains("--stacktrace");
    assertThat(version.exit()).isZero();
    assertThat(version.out()).startsWith("fovea ").contains("java " + Runtime.version());
  }
}
