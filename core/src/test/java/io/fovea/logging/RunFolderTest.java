package io.fovea.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fovea.spec.FoveaException;
import io.fovea.spec.SettingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunFolderTest {
  @TempDir Path root;

  @Test
  void versions_count_from_zero() {
    assertThat(RunFolder.next(root, "cnn").path()).isEqualTo(root.resolve("cnn/version_0"));
    assertThat(RunFolder.next(root, "cnn").path()).isEqualTo(root.resolve("cnn/version_1"));
    assertThat(RunFolder.next(root, "rnn").path()).isEqualTo(root.resolve("rnn/version_0"));
  }

  @Test
  void a_gap_is_not_filled_and_ten_comes_after_nine() throws IOException {
    Files.createDirectories(root.resolve("cnn/version_2"));
    Files.createDirectories(root.resolve("cnn/version_9"));
    Files.createDirectories(root.resolve("cnn/version_10"));

    assertThat(RunFolder.next(root, "cnn").path()).isEqualTo(root.resolve("cnn/version_11"));
  }

  @Test
  void other_entries_do_not_count_but_a_file_in_the_way_does() throws IOException {
    Path parent = Files.createDirectories(root.resolve("cnn"));
    for (String odd :
        List.of("version_", "version_x", "version_-3", "version_4.bak", "Version_8", "notes")) {
      Files.createDirectory(parent.resolve(odd));
    }
    Files.createDirectory(parent.resolve("version_99999999999999999999999"));
    Files.createFile(parent.resolve("version_5"));

    assertThat(RunFolder.next(root, "cnn").path()).isEqualTo(parent.resolve("version_6"));
  }

  @Test
  void runs_that_start_at_the_same_moment_get_folders_of_their_own() throws Exception {
    int runs = 16;
    CyclicBarrier start = new CyclicBarrier(runs);
    ExecutorService threads = Executors.newFixedThreadPool(runs);
    try {
      List<Future<Path>> made = new ArrayList<>();
      for (int i = 0; i < runs; i++) {
        made.add(
            threads.submit(
                () -> {
                  start.await();
                  return RunFolder.next(root, "cnn").path();
                }));
      }
      List<Path> paths = new ArrayList<>();
      for (Future<Path> path : made) {
        paths.add(path.get());
      }

      assertThat(paths)
          .containsExactlyInAnyOrderElementsOf(
              IntStream.range(0, runs)
                  .mapToObj(version -> root.resolve("cnn/version_" + version))
                  .toList());
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void a_name_may_have_folders_of_its_own() {
    assertThat(RunFolder.next(root, "study/cnn").path())
        .isEqualTo(root.resolve("study/cnn/version_0"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", "../elsewhere", "a/../..", ".", "/somewhere"})
  void a_name_that_leads_out_of_the_root_is_refused(String name) {
    assertThatThrownBy(() -> RunFolder.next(root, name))
        .isInstanceOf(SettingException.class)
        .hasMessage("name must be the name of a folder inside root_dir, got \"" + name + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "a/.."})
  void the_working_directory_can_be_the_root_however_it_is_written(String written)
      throws IOException {
    String name = "run-folder-test-" + root.getFileName();
    try {
      RunFolder made = RunFolder.next(Path.of(written), name);

      assertThat(made.path()).isEqualTo(Path.of(name, "version_0")).isDirectory();
    } finally {
      Files.deleteIfExists(Path.of(name, "version_0"));
      Files.deleteIfExists(Path.of(name));
    }
  }

  @Test
  void a_blank_name_is_refused() {
    assertThatThrownBy(() -> RunFolder.next(root, " "))
        .hasMessage("name must not be blank, got \" \"");
  }

  @Test
  void a_file_where_the_folder_should_be_is_named() throws IOException {
    Path file = Files.createFile(root.resolve("cnn"));

    assertThatThrownBy(() -> RunFolder.next(root, "cnn"))
        .isInstanceOf(FoveaException.class)
        .hasMessage("cannot make a run folder in %s: %s is a file, not a folder", file, file);
    assertThatThrownBy(() -> RunFolder.at(file))
        .isInstanceOf(FoveaException.class)
        .hasMessage("cannot make the run folder %s: %s is a file, not a folder", file, file);
  }

  @Test
  void a_parent_without_permission_is_named() throws IOException {
    Path closed = Files.createDirectory(root.resolve("closed"));
    assumeTrue(
        root.getFileSystem().supportedFileAttributeViews().contains("posix"),
        "no POSIX permissions here");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeFalse(Files.isWritable(closed), "this user may write everywhere");

    assertThatThrownBy(() -> RunFolder.next(closed, "cnn"))
        .isInstanceOf(FoveaException.class)
        .hasMessage("cannot make a run folder in %s: permission denied", closed.resolve("cnn"));
  }

  @Test
  void an_exact_folder_is_made_with_its_parents_or_taken_as_it_is() throws IOException {
    Path path = root.resolve("a/b");

    assertThat(RunFolder.at(path).path()).isEqualTo(path).isDirectory();
    Files.writeString(path.resolve("kept.txt"), "kept");
    assertThat(RunFolder.at(path).resolve("kept.txt")).hasContent("kept");
  }

  @Test
  void a_file_that_exists_is_not_fresh() throws IOException {
    RunFolder folder = RunFolder.at(root);
    assertThat(folder.fresh("metrics.csv")).isEqualTo(root.resolve("metrics.csv"));
    Path old = Files.createFile(root.resolve("metrics.csv"));

    assertThatThrownBy(() -> folder.fresh("metrics.csv"))
        .isInstanceOf(FoveaException.class)
        .hasMessage(
            old
                + " exists already: this folder belongs to an older run, and nothing in it is"
                + " overwritten; choose another run folder, or leave it out to get the next"
                + " version");
  }
}
