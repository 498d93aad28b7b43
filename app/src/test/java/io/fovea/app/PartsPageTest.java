package io.fovea.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PartsPageTest {
  private static final Path PAGE = Path.of("../docs/parts.md");

  @Test
  void docs_parts_md_is_what_the_parts_say_of_themselves() throws IOException {
    Cli page = Cli.run("plugins", "list", "--markdown");

    assertThat(page.exit()).isZero();
    assertThat(Files.readString(PAGE))
        .as("docs/parts.md; write it anew: ./fovea plugins list --markdown > docs/parts.md")
        .isEqualTo(page.out());
  }
}
