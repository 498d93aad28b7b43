package io.fovea.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.spec.FoveaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableFilesTest {
  @TempDir Path folder;

  @Test
  void what_killed_processes_left_of_this_file_goes_and_nothing_else() throws IOException {
    Path file = Files.writeString(folder.resolve("last.ckpt"), "old");
    Path left = Files.writeString(folder.resolve(".last.ckpt." + UUID.randomUUID()), "half");
    Path others = Files.writeString(folder.resolve(".best.ckpt." + UUID.randomUUID()), "half");
    Path users = Files.writeString(folder.resolve(".last.ckpt.backup"), "kept");

    AtomicFiles.writeDurably(file, draft -> Files.writeString(draft, "new"));

    assertThat(file).hasContent("new");
    assertThat(left).doesNotExist();
    assertThat(others).exists();
    assertThat(users).exists();
  }

  @Test
  void a_write_that_fails_leaves_the_old_file_and_no_draft() throws IOException {
    Path file = Files.writeString(folder.resolve("last.ckpt"), "old");

    assertThatThrownBy(
            () ->
                AtomicFiles.writeDurably(
                    file,
                    draft -> {
                      Files.writeString(draft, "half");
                      throw new IOException("No space left on device");
                    }))
        .isInstanceOf(FoveaException.class)
        .hasMessage("cannot write %s: No space left on device", file);

    assertThat(file).hasContent("old");
    try (var entries = Files.list(folder)) {
      assertThat(entries).containsExactly(file);
    }
  }

  @Test
  void a_leftover_that_cannot_be_deleted_costs_no_checkpoint() throws IOException {
    Path file = folder.resolve("last.ckpt");
    Path stuck = Files.createDirectory(folder.resolve(".last.ckpt." + UUID.randomUUID()));
    Files.writeString(stuck.resolve("inside"), "x"); // a folder that is not empty

    AtomicFiles.writeDurably(file, draft -> Files.writeString(draft, "new"));

    assertThat(file).hasContent("new");
  }
}
