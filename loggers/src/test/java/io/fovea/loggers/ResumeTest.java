package io.fovea.loggers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.fovea.logging.RunFolder;
import io.fovea.logging.RunLogger;
import io.fovea.logging.RunLoggerSpec;
import io.fovea.logging.RunStatus;
import io.fovea.spec.FoveaException;
import io.fovea.state.State;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResumeTest {
  @TempDir Path folder;

  private RunLogger csv() {
    return new CsvLogger().create(RunFolder.at(folder));
  }

  /** Rows 0 and 1 are the checkpoint's; a wider header and a third row came later. */
  private State killed(RunLogger logger) {
    logger.start(Runs.with(Map.of("rate", 1)));
    logger.logMetrics(Map.of("a", 1.5), 0, 0);
    logger.epochEnd(0);
    logger.logMetrics(Map.of("a", 2.5), 1, 1);
    State state = logger.checkpoint();
    logger.logMetrics(Map.of("b\n\"", 3.5), 1, 2);
    logger.epochEnd(1);
    return state;
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "4.", "\"", "1,\"x", "\n", "9,9,9,9,9,9", "\0\0\0\0"})
  void rows_after_the_checkpoint_are_dropped_whole_or_half(String half) throws IOException {
    State state = killed(csv());
    Files.writeString(folder.resolve("metrics.csv"), half, StandardOpenOption.APPEND);
    Files.writeString(folder.resolve("epochs.csv"), half, StandardOpenOption.APPEND);

    RunLogger second = csv();
    second.resume(Runs.with(Map.of("rate", 2)), state);
    assertThat(folder.resolve("metrics.csv"))
        .content()
        .isEqualTo("a,epoch,step\n1.5,0,0\n2.5,1,1\n");
    second.logMetrics(Map.of("c", 4.5), 1, 2);
    second.finish(RunStatus.FINISHED);

    assertThat(folder.resolve("metrics.csv"))
        .content()
        .isEqualTo("a,c,epoch,step\n1.5,,0,0\n2.5,,1,1\n,4.5,1,2\n");
    assertThat(folder.resolve("epochs.csv"))
        .content()
        .isEqualTo("epoch,step,a,c\n0,0,1.5,\n1,2,2.5,4.5\n");
    assertThat(folder.resolve("hparams.yaml")).content().isEqualTo("rate: 1\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | found 0",
        "'a,epoch,step\n1.5,0,0\n' | found 1",
        "'a,epoch,step\n1.5,0,0\n2.5,1,1' | found 1",
        "'a,epoch,step\n1.5,0,0\n2.5,1' | found 1",
        "'x,epoch,step\n1.5,0,0\n2.5,1,1\n' | found [x, epoch, step]",
      })
  void a_file_that_is_not_what_the_checkpoint_counted_is_refused(String content, String found)
      throws IOException {
    State state = killed(csv());
    Path metrics = Files.writeString(folder.resolve("metrics.csv"), content);

    assertThatThrownBy(() -> csv().resume(Runs.real(), state))
        .isInstanceOf(FoveaException.class)
        .hasMessageStartingWith(metrics + ": the checkpoint ")
        .hasMessageContaining(found);
    assertThat(metrics).content().isEqualTo(content);
  }

  @Test
  void a_file_that_is_gone_is_refused() throws IOException {
    State state = killed(csv());
    Files.delete(folder.resolve("metrics.csv"));

    assertThatThrownBy(() -> csv().resume(Runs.real(), state))
        .isInstanceOf(FoveaException.class)
        .hasMessage(
            "%s: the checkpoint counted 2 rows here, found no file", folder.resolve("metrics.csv"));
  }

  @Test
  void lines_of_json_are_cut_back_and_go_on() throws IOException {
    RunLogger first = new JsonlLogger().create(RunFolder.at(folder));
    State state = killed(first);
    Path file = folder.resolve("metrics.jsonl");
    Files.writeString(file, "{\"epo", StandardOpenOption.APPEND);

    RunLogger second = new JsonlLogger().create(RunFolder.at(folder));
    second.resume(Runs.real(), state);
    second.logMetrics(Map.of("größe", Double.NaN, "z", Double.NEGATIVE_INFINITY), 1, 2);
    second.finish(RunStatus.FINISHED);

    assertThat(file)
        .content()
        .isEqualTo(
            """
            {"epoch":0,"step":0,"metrics":{"a":1.5}}
            {"epoch":1,"step":1,"metrics":{"a":2.5}}
            {"epoch":1,"step":2,"metrics":{"größe":"NaN","z":"-Infinity"}}
            """);
  }

  @Test
  void the_console_says_from_where_it_goes_on_and_remembers_the_best() {
    State state = killedConsole();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RunLogger second =
        new ConsoleLogger()
            .create(RunFolder.at(folder), new PrintStream(bytes, true, StandardCharsets.UTF_8));
    second.resume(Runs.real(), state);
    second.logMetrics(Map.of("valid_loss", 0.75), 1, 1);
    second.epochEnd(1);
    second.finish(RunStatus.FINISHED);

    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .contains("goes on from epoch 1\n", "best   0/11  valid_loss 0.5000\n", "after 2 epochs");
  }

  private State killedConsole() {
    RunLogger first =
        new ConsoleLogger()
            .create(
                RunFolder.at(folder),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    first.start(Runs.real());
    first.logMetrics(Map.of("valid_loss", 0.5), 0, 0);
    first.epochEnd(0);
    return first.checkpoint();
  }

  @ParameterizedTest
  @ValueSource(strings = {"metrics.csv", "metrics.jsonl", "events"})
  void a_full_disk_is_told_by_name(String name) throws IOException {
    Path full = Path.of("/dev/full");
    assumeThat(full).exists();
    RunLoggerSpec spec =
        switch (name) {
          case "metrics.csv" -> new CsvLogger();
          case "metrics.jsonl" -> new JsonlLogger();
          default -> new TensorboardLogger();
        };
    RunLogger logger = spec.create(RunFolder.at(folder));
    logger.start(Runs.real());
    logger.logMetrics(Map.of("a", 1.0), 0, 0);
    logger.epochEnd(0);
    Path file = name.equals("events") ? EventReader.files(folder).get(0) : folder.resolve(name);
    Files.delete(file);
    Files.createSymbolicLink(file, full);
    logger.logMetrics(Map.of("a", 2.0), 1, 1);

    assertThatThrownBy(() -> logger.epochEnd(1))
        .isInstanceOf(FoveaException.class)
        .hasMessage("cannot append to %s: No space left on device", file);
  }
}
