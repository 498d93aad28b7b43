package io.fovea.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole {@code fovea cv} that is ended while its second fold trains, and goes on. */
class CvInterruptionTest {
  private static final long PATIENCE_SECONDS = 120;

  @TempDir private Path folder;

  @Test
  void a_stopped_cross_validation_ends_its_children_and_goes_on() throws Exception {
    // Long enough not to end in the seconds that a child has to notice a Ctrl-C by itself.
    Path file =
        FoldExperiment.in(
            folder, "folds.yaml", FoldExperiment.YAML.replace("max_epochs: 1", "max_epochs: 2400"));
    Path out = folder.resolve("stopped");
    Process cv = start(file, out);
    Path second = out.resolve("fold_1/repeat_0/seed_7");
    waitFor(second.resolve("config.yaml"), cv);
    List<ProcessHandle> children = cv.descendants().toList();
    cv.destroy();
    assertThat(cv.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();

    assertThat(children).isNotEmpty().noneMatch(ProcessHandle::isAlive);
    assertThat(folder.resolve("said.txt")).content().contains("run it again with --out " + out);
    Path first = out.resolve("fold_0/repeat_0/seed_7/run.json");
    FileTime written = Files.getLastModifiedTime(first);

    Cli on = Cli.run("cv", file, "--jobs", "1", "--out", out);
    Cli whole = Cli.run("cv", file, "--jobs", "2", "--out", folder.resolve("whole"));

    assertThat(on.exit()).as(on.err()).isZero();
    assertThat(whole.exit()).as(whole.err()).isZero();
    assertThat(on.out()).contains("1 of 2 runs are there already, 1 go on from a checkpoint");
    assertThat(Files.getLastModifiedTime(first)).isEqualTo(written);
    // Every number is the same; a resumed run may list its metrics in another order.
    assertThat(results(out)).isEqualTo(results(folder.resolve("whole")));
  }

  private static JsonElement results(Path folder) throws IOException {
    return JsonParser.parseString(Files.readString(folder.resolve("cv.json")));
  }

  private Process start(Path file, Path out) throws IOException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-XX:TieredStopAtLevel=1", "-Dai.djl.offline=true"));
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.fovea.app.Main", "cv"));
    words.addAll(List.of(file.toString(), "--jobs", "1", "--out", out.toString()));
    return new ProcessBuilder(words)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said.txt").toFile())
        .start();
  }

  private void waitFor(Path file, Process process) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!Files.exists(file)) {
      assertThat(process.isAlive()).as(Files.readString(folder.resolve("said.txt"))).isTrue();
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.sleep(20);
    }
  }
}
