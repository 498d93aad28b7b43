package io.fovea.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.config.Kind;
import io.fovea.representation.RepresentationSpec;
import io.fovea.spec.CoreVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each way in which a plugin can be broken: told with its jar, and in nobody's way. */
class BrokenPluginsTest {
  private static final String KIND = RepresentationSpec.class.getName();

  @TempDir private Path folder;
  private Path jar;

  /** What is wrong, with what the author should read; %s stands for the jar. */
  enum Wrong {
    NOT_A_JAR("plugin %s: cannot be read as a jar (zip END header not found)"),
    NO_PART(
        "plugin %s: lists no part in META-INF/services; a library belongs in one folder with the"
            + " plugin that needs it, and the path names that folder"),
    NO_SUCH_CLASS(
        "acme.Density (%s): listed in META-INF/services/" + KIND + ", but there is no such class"),
    ANOTHER_KIND(
        "acme.Density (%s): listed in META-INF/services/" + KIND + ", but does not implement it"),
    MISSING_DEPENDENCY(
        "acme.Density (%s): needs the class acme.Kernel, which is missing; put its jar into one"
            + " folder with the plugin's, and name that folder"),
    THROWING_CONSTRUCTOR(
        "acme.Density (%s): its constructor threw java.lang.IllegalStateException: no licence"),
    THROWING_INITIALISER(
        "acme.Density (%s): its static initialiser threw java.lang.ArithmeticException: / by zero"),
    THROWING_NAME(
        "acme.Density (%s): its name() threw java.lang.UnsupportedOperationException: later"),
    NO_DEFAULTS(
        "acme.Density (%s): needs a public no-argument constructor, which gives the defaults"),
    NEWER_JAVA("acme.Density (%s): built for Java 99, this is Java " + Runtime.version().feature()),
    ANOTHER_CORE(
        "plugin %s: built for Fovea 7.1.0, this is Fovea "
            + CoreVersion.current()
            + "; get or build it for this one"),
    NO_VERSION(
        "plugin %s: its manifest says Fovea-Version: latest, which is no version like 1.2.0"),
    NO_NUMBER_OF_A_VERSION(
        "plugin %s: its manifest says Fovea-Version: 0.99999999999, which is no version like 1.2.0"),
    MISSPELT_SERVICE(
        "plugin %s: META-INF/services/"
            + KIND
            + "s: no kind of part '"
            + KIND
            + "s'; did you mean '"
            + KIND
            + "'? known: ["
            + String.join(", ", Kind.ALL.stream().map(kind -> kind.type().getName()).toList())
            + "]"),
    BYTE_ORDER_MARK(
        "acme.Density (%s): META-INF/services/"
            + KIND
            + " begins with a byte order mark; save it as plain UTF-8"),
    SETTING_OF_NO_TYPE(
        "acme.Density (%s): the setting 'pause' cannot be of type java.time.Duration; see"
            + " docs/writing-a-plugin.md"),
    SETTING_OF_NO_TYPE_AND_NO_NAME(
        "acme.Density (%s): the setting 'pause' cannot be of type java.time.Duration; see"
            + " docs/writing-a-plugin.md"),
    SETTING_WITHIN_ITSELF(
        "acme.Density (%s): the setting 'pause' cannot be of type java.util.List<acme.Kernel$Node>;"
            + " see docs/writing-a-plugin.md"),
    SETTING_CALLED_NAME(
        "acme.Density (%s): a setting cannot be called 'name', which is the part's own"),
    THROWING_ACCESSOR(
        "acme.Density (%s): the setting 'pause' cannot be read: java.lang.IllegalStateException:"
            + " later"),
    SPELLING("acme.Density (%s): the representation name 'acme.Density' is not snake_case"),
    RESERVED_NAME(
        "acme.Density (%s): the representation name 'density' is reserved for Fovea; a third"
            + " party's name has a dot, for example acme.density");

    private final String message;

    Wrong(String message) {
      this.message = message;
    }
  }

  @BeforeEach
  void place() {
    jar = folder.resolve("density.jar");
  }

  @ParameterizedTest
  @EnumSource
  void what_is_wrong_is_told_with_the_jar_and_no_other_run_minds(Wrong wrong) throws IOException {
    make(wrong);
    Path file = SmallExperiment.in(folder, SmallExperiment.YAML);
    String message = wrong.message.formatted(jar);

    Cli list = Cli.run("plugins", "list", "--plugin-path", jar);
    Cli describe = Cli.run("plugins", "describe", "heatmap", "--plugin-path", jar);
    Cli schema = Cli.run("schema", "--plugin-path", jar);
    Cli other = Cli.run("validate-config", file, "--plugin-path", jar);

    assertThat(list.err()).isEqualTo("fovea: warning: " + message + "\n");
    assertThat(list.exit()).isZero();
    assertThat(list.out()).contains("heatmap").doesNotContain("acme");
    assertThat(describe.out()).startsWith("representation heatmap");
    assertThat(schema.exit()).isZero();
    assertThat(schema.out()).doesNotContain("acme");
    assertThat(other.err()).isEqualTo("fovea: warning: " + message + "\n");
    assertThat(other.exit()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void a_run_that_asks_for_the_part_fails_with_the_reason(Wrong wrong) throws IOException {
    make(wrong);
    String asked = wrong == Wrong.RESERVED_NAME ? "density" : "acme.density";
    Path run = folder.resolve("run");

    Cli fit =
        Cli.run(
            "fit",
            SmallExperiment.in(
                folder, SmallExperiment.YAML.replace("{name: heatmap,", "{name: " + asked + ",")),
            "--plugin-path",
            jar,
            "--run-dir",
            run);

    assertThat(fit.exit()).isEqualTo(2);
    assertThat(fit.err().lines().skip(2))
        .singleElement()
        .asString()
        .contains("data.inputs.images.name: ")
        .endsWith(wrong.message.formatted(jar));
    assertThat(run).doesNotExist();
  }

  @Test
  void a_name_that_two_jars_bring_names_both() throws IOException {
    jar(density(""));
    Path copy = Files.copy(jar, folder.resolve("copy.jar"));
    String message =
        "two representations are named 'acme.density': acme.Density (%s) and acme.Density (%s)"
            .formatted(jar, copy);

    Cli list = Cli.run("plugins", "list", "--plugin-path", jar, "--plugin-path", copy);
    Cli describe =
        Cli.run("plugins", "describe", "Acme.Density", "--plugin-path", jar, "--plugin-path", copy);

    assertThat(list.exit()).isZero();
    assertThat(list.err()).isEqualTo("fovea: warning: " + message + "\n");
    assertThat(describe.exit()).isEqualTo(2);
    assertThat(describe.err()).endsWith("fovea: " + message + "\n");
  }

  private void make(Wrong wrong) throws IOException {
    switch (wrong) {
      case NOT_A_JAR -> Files.writeString(jar, "not a zip at all");
      case NO_PART -> Compiled.jar(jar, Compiled.classes(folder, density("")));
      case NO_SUCH_CLASS -> jar("package acme; public class Other {}");
      case ANOTHER_KIND -> jar("package acme; public class Density {}");
      case MISSING_DEPENDENCY -> {
        Path classes = Compiled.classes(folder, density("new Kernel();", "acme.density"));
        Files.delete(classes.resolve("acme/Kernel.class"));
        jar(classes, "");
      }
      case THROWING_CONSTRUCTOR ->
          jar(density("if (!Kernel.LICENSED) throw new IllegalStateException(\"no licence\");"));
      case THROWING_INITIALISER -> jar(density("new Kernel.Broken();"));
      case THROWING_NAME ->
          jar(
              density("")
                  .replace(
                      "return \"acme.density\"",
                      "throw new UnsupportedOperationException(\"later\")"));
      case NO_DEFAULTS -> jar(density("").replace("Density()", "Density(int n)"));
      case NEWER_JAVA -> {
        Path classes = Compiled.classes(folder, density(""));
        Path file = classes.resolve("acme/Density.class");
        byte[] code = Files.readAllBytes(file);
        code[7] = (byte) (44 + 99); // the class file's major version
        Files.write(file, code);
        jar(classes, "");
      }
      case ANOTHER_CORE -> jar(Compiled.classes(folder, density("")), "7.1.0");
      case NO_VERSION -> jar(Compiled.classes(folder, density("")), "latest");
      case NO_NUMBER_OF_A_VERSION -> jar(Compiled.classes(folder, density("")), "0.99999999999");
      case MISSPELT_SERVICE ->
          Compiled.jar(jar, Compiled.classes(folder, density("")), KIND + "s", "acme.Density");
      case BYTE_ORDER_MARK ->
          Compiled.jar(jar, Compiled.classes(folder, density("")), KIND, "\uFEFFacme.Density");
      case SETTING_OF_NO_TYPE -> jar(withSetting("java.time.Duration pause", "null"));
      case SETTING_OF_NO_TYPE_AND_NO_NAME ->
          jar(
              withSetting("java.time.Duration pause", "null")
                  .replace("return \"acme.density\"", "throw new IllegalStateException()"));
      case SETTING_WITHIN_ITSELF -> jar(withSetting("List<Kernel.Node> pause", "List.of()"));
      case SETTING_CALLED_NAME -> jar(withSetting("String name", "\"acme.density\""));
      case THROWING_ACCESSOR ->
          jar(
              withSetting("int pause", "1")
                  .replace(
                      "public Density {",
                      "public int pause() { throw new IllegalStateException(\"later\"); }"
                          + " public Density {"));
      case SPELLING -> jar(density("", "acme.Density"));
      case RESERVED_NAME -> jar(density("", "density"));
    }
  }

  private void jar(String source) throws IOException {
    jar(Compiled.classes(folder, source), "");
  }

  private void jar(Path classes, String builtFor) throws IOException {
    Compiled.jar(jar, classes, KIND, "acme.Density", builtFor);
  }

  private static String withSetting(String setting, String value) {
    return density("")
        .replace("record Density()", "record Density(" + setting + ")")
        .replace("public Density {", "public Density() { this(" + value + "); } public Density {");
  }

  private static String density(String constructor) {
    return density(constructor, "acme.density");
  }

  private static String density(String constructor, String name) {
    return """
        package acme;

        import io.fovea.representation.*;
        import io.fovea.scanpath.Scanpath;
        import java.util.List;

        public record Density() implements RepresentationSpec {
          public Density {
            %s
          }

          @Override
          public String name() {
            return "%s";
          }

          @Override
          public Representation create(List<Scanpath> training) {
            throw new UnsupportedOperationException();
          }
        }

        class Kernel {
          static final boolean LICENSED = Boolean.getBoolean("acme.licensed");

          public record Node(List<Node> next) {}

          static class Broken {
            static final int N = 1 / Integer.parseInt("0");
          }
        }
        """
        .formatted(constructor, name);
  }
}
