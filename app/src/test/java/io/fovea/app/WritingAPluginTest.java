package io.fovea.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.config.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WritingAPluginTest {
  private static final Path GUIDE = Path.of("../docs/writing-a-plugin.md");
  private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path folder;

  /** Of a project that new-plugin writes, of plugins-examples, or of README, which is compiled. */
  @Test
  void each_snippet_of_the_guide_is_of_a_compiled_file() throws IOException {
    Path project = folder.resolve("new");
    Cli.run("new-plugin", "--kind", "representation", "--name", "acme.density", project);
    String compiled =
        sources(project) + sources(Path.of("../plugins-examples/src/main/java")) + Readme.plugin();

    List<String> snippets =
        BLOCK.matcher(Files.readString(GUIDE)).results().map(block -> block.group(1)).toList();

    assertThat(snippets).hasSizeGreaterThan(5).allSatisfy(it -> assertThat(compiled).contains(it));
  }

  @Test
  void every_kind_is_named() throws IOException {
    String guide = Files.readString(GUIDE);
    assertThat(Kind.ALL).allSatisfy(kind -> assertThat(guide).contains("`" + kind.word() + "`"));
  }

  private static String sources(Path folder) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }
}
