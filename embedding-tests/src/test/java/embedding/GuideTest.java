package embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GuideTest {
  private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @Test
  void each_snippet_of_the_guide_is_of_a_compiled_file() throws IOException {
    List<String> snippets =
        BLOCK
            .matcher(Files.readString(Path.of("../docs/embedding.md")))
            .results()
            .map((MatchResult block) -> block.group(1))
            .toList();
    assertThat(snippets).hasSize(3);
    StringBuilder compiled = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        compiled.append(Files.readString(file));
      }
    }
    assertThat(compiled.toString()).contains(snippets);
  }
}
