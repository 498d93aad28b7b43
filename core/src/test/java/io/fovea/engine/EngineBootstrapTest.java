package io.fovea.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EngineBootstrapTest {
  @Test
  void the_engine_stays_off_the_network_tells_nobody_and_uses_the_threads_asked_for() {
    assertThat(EngineBootstrap.properties(3))
        .containsEntry("ai.djl.offline", "true")
        .containsEntry("OPT_OUT_TRACKING", "true")
        .containsEntry("ai.djl.default_engine", "PyTorch")
        .containsEntry("ai.djl.pytorch.num_threads", "3")
        .hasSize(4);
  }

  /** In a JVM of its own, since a JVM's engine is set up once. */
  @Test
  void a_fresh_jvm_runs_with_these_properties() throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                List.of(
                    java,
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    PrintsProperties.class.getName()))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(printed.strip()).isEqualTo("PyTorch 2 true true 2");
  }

  /** What the forked JVM runs. */
  public static final class PrintsProperties {
    private PrintsProperties() {}

    public static void main(String[] args) {
      String engine = EngineLoading.begin(2).engine().getEngineName();
      System.out.println(
          String.join(
              " ",
              engine,
              Integer.toString(EngineBootstrap.threads()),
              System.getProperty("ai.djl.offline"),
              System.getProperty("OPT_OUT_TRACKING"),
              System.getProperty("ai.djl.pytorch.num_threads")));
    }
  }
}
