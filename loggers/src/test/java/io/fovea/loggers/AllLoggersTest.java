package io.fovea.loggers;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.logging.RunFolder;
import io.fovea.logging.RunLogger;
import io.fovea.logging.RunStatus;
import io.fovea.testing.LogCalls;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loggers of one run do not know of each other: each leaves what it leaves alone. */
class AllLoggersTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.ofEpochSecond(1_800_000_000), ZoneOffset.UTC);

  @TempDir Path temp;
  private FakeMlflow server;

  @BeforeEach
  void open() throws IOException {
    server = new FakeMlflow();
  }

  @AfterEach
  void close() {
    server.close();
  }

  private List<Function<RunFolder, RunLogger>> kinds() {
    Map<String, String> environment = Map.of("MLFLOW_TRACKING_URI", server.uri());
    return List.of(
        folder -> new CsvLogger().create(folder),
        folder -> new ConsoleLogger().create(folder, sink()),
        folder -> new JsonlLogger().create(folder),
        folder -> new PlotsLogger().create(folder),
        folder -> new TensorboardLogger().create(folder, CLOCK),
        folder -> new MlflowLogger().create(folder, environment, Duration.ofMillis(10)));
  }

  private static PrintStream sink() {
    return new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
  }

  @Test
  void every_combination_leaves_what_each_leaves_alone() throws IOException {
    List<Consumer<RunLogger>> calls = LogCalls.random(new Random(11));
    List<Map<String, String>> alone = new ArrayList<>();
    for (int kind = 0; kind < kinds().size(); kind++) {
      alone.add(files(1 << kind, calls));
    }

    for (int subset = 0; subset < 1 << kinds().size(); subset++) {
      Map<String, String> expected = new TreeMap<>();
      for (int kind = 0; kind < kinds().size(); kind++) {
        if ((subset >> kind & 1) == 1) {
          expected.putAll(alone.get(kind));
        }
      }
      assertThat(files(subset, calls)).as("subset %d", subset).isEqualTo(expected);
    }
    assertThat(server.store.violations).isEmpty();
  }

  private Map<String, String> files(int subset, List<Consumer<RunLogger>> calls)
      throws IOException {
    Path path = Files.createTempDirectory(temp, "run");
    RunFolder folder = RunFolder.at(path);
    List<RunLogger> loggers = new ArrayList<>();
    for (int kind = 0; kind < kinds().size(); kind++) {
      if ((subset >> kind & 1) == 1) {
        loggers.add(kinds().get(kind).apply(folder));
      }
    }
    loggers.forEach(logger -> logger.start(Runs.simulated()));
    calls.forEach(call -> loggers.forEach(call));
    loggers.forEach(logger -> logger.finish(RunStatus.FINISHED));
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> entries = Files.list(path)) {
      for (Path file : entries.toList()) {
        files.put(
            file.getFileName().toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }
}
