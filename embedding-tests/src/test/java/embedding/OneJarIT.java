package embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The application as one jar, in a JVM of its own. */
class OneJarIT {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"shaded", "spring-boot"})
  void it_trains_and_predicts(String how) throws IOException, InterruptedException {
    Path jar = Path.of("target", "embedding-" + how + ".jar");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    File out = folder.resolve("out.txt").toFile();
    Process process =
        new ProcessBuilder(
                java,
                "-Xmx1g",
                "-Djava.util.concurrent.ForkJoinPool.common.parallelism=4", // as on larger machines
                "-jar",
                jar.toString(),
                folder.resolve("run").toString())
            .redirectOutput(out)
            .redirectError(folder.resolve("err.txt").toFile())
            .start();

    assertThat(process.waitFor()).as(read("err.txt")).isZero();

    List<String> said = read("out.txt").lines().toList();
    assertThat(said.get(0)).matches("predicted (read|search|skim)");
    assertThat(said.get(1)).matches("logged [1-9]\\d*");
    assertThat(said.get(2)).isEqualTo("plain true");
    assertThat(said).anyMatch(line -> line.matches("part embedding\\.spread .*" + how + ".*"));
    assertThat(said).anyMatch(line -> line.matches("part heatmap .*" + how + ".*"));
    assertThat(said).anyMatch(line -> line.startsWith("part cnn "));
  }

  private String read(String file) throws IOException {
    return Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
  }
}
