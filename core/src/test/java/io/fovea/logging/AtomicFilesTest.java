package io.fovea.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fovea.spec.FoveaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFilesTest {
  @TempDir Path folder;

  @Test
  void text_is_written_as_utf8_and_replaces_what_was_there() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "a much longer text than the new one");

    AtomicFiles.writeText(file, out -> out.write("größer\n"));

    assertThat(file).hasBinaryContent(new byte[] {'g', 'r', -61, -74, -61, -97, 'e', 'r', '\n'});
    assertThat(folder).isDirectoryNotContaining("glob:**.a.txt.*");
  }

  @Test
  void content_that_fails_half_way_leaves_the_old_file_and_no_draft() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "old");

    assertThatThrownBy(
            () ->
                AtomicFiles.write(
                    file,
                    out -> {
                      out.write(new byte[] {1, 2, 3});
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
  void a_new_file_has_the_permissions_of_any_other_new_file() throws IOException {
    assumeTrue(
        folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
        "no POSIX permissions here");
    Path plain = Files.writeString(folder.resolve("plain.txt"), "x");
    Path atomic = folder.resolve("atomic.txt");

    AtomicFiles.writeText(atomic, out -> out.write("x"));

    assertThat(Files.getPosixFilePermissions(atomic))
        .isEqualTo(Files.getPosixFilePermissions(plain));
  }

  @Test
  void a_folder_that_is_missing_is_named() {
    Path file = folder.resolve("missing/a.txt");

    assertThatThrownBy(() -> AtomicFiles.writeText(file, out -> out.write("x")))
        .isInstanceOf(FoveaException.class)
        .hasMessageStartingWith("cannot write " + file + ": there is no ")
        .hasMessageContaining("missing");
  }
}
