package io.fovea.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code data.cache} with real representations. */
class CacheTest {
  private static final String ONE = "    images: {name: heatmap, height: 8, width: 8}\n";
  private static final String TWO =
      "    images: {name: stack, of: [{name: heatmap, height: 8, width: 8},"
          + " {name: baseline_visualization, height: 8, width: 8}]}\n";

  @TempDir private Path folder;

  private Cli fit(String cache, String run) throws IOException {
    return Cli.run(
        "fit",
        SmallExperiment.in(folder, SmallExperiment.YAML.replace(ONE, TWO)),
        "--set",
        "data.cache=" + cache,
        "--set",
        "data.cache_dir=" + folder.resolve("cache"),
        "--run-dir",
        folder.resolve(run),
        "--test");
  }

  @Test
  void metrics_and_weights_are_the_same_bytes_whatever_the_cache() throws IOException {
    fit("memory", "memory");
    for (String run : List.of("disk", "disk again", "none")) {
      assertThat(fit(run.replace(" again", ""), run).exit()).isZero();
      for (String file : List.of("metrics.csv", "model/weights.safetensors")) {
        assertThat(folder.resolve(run).resolve(file))
            .isNotEmptyFile()
            .hasSameBinaryContentAs(folder.resolve("memory").resolve(file));
      }
    }
  }

  @Test
  void a_run_says_what_it_wrote_what_it_found_and_what_was_damaged() throws IOException {
    assertThat(fit("memory", "a").out()).doesNotContain("cache");
    assertThat(fit("disk", "b").out())
        .contains(
            "cache: train images written to " + folder.resolve("cache"),
            "cache: validation images written to ",
            "cache: test images written to ");
    Path some;
    try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
      some = files.sorted().findFirst().orElseThrow();
    }
    Files.write(some, new byte[] {1, 2, 3});
    assertThat(fit("disk", "c").out())
        .contains(
            "WARNING: cache file " + some + " is made anew: it is no file of encoded scanpaths")
        .contains("images reused from ");
  }

  @Test
  void what_is_found_of_the_test_part_is_told_once_beside_a_console_logger_too()
      throws IOException {
    Path file = SmallExperiment.in(folder);
    String[] run = {
      "fit", file.toString(), "--test", "--set", "loggers=[console]", "--set", "data.cache=disk"
    };
    List<String> rest =
        List.of("--set", "data.cache_dir=" + folder, "--run-dir", folder.resolve("r").toString());
    Cli fit = Cli.run(Stream.concat(Stream.of(run), rest.stream()).toArray());

    assertThat(fit.out()).contains("cache: test images written to ").doesNotContain("train images");
  }

  @Test
  void a_cache_that_is_none_is_named_with_those_that_are_known() throws IOException {
    Cli fit = fit("disc", "a");
    assertThat(fit.exit()).isEqualTo(2);
    assertThat(fit.err())
        .contains("data.cache: no value 'disc'; did you mean 'disk'? known: [memory, disk, none]");
  }

  @Test
  void a_folder_that_cannot_be_written_ends_the_run_in_one_message() throws IOException {
    Files.writeString(folder.resolve("cache"), "a file");
    Cli fit = fit("disk", "a");
    assertThat(fit.exit()).isEqualTo(1);
    assertThat(fit.err())
        .startsWith("fovea: data.cache_dir: cannot write train images (")
        .contains("into " + folder.resolve("cache") + ": ")
        .hasLineCount(1);
  }
}
