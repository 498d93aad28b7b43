package example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.fovea.logging.RunFolder;
import io.fovea.logging.RunInfo;
import io.fovea.logging.RunLogger;
import io.fovea.logging.RunStatus;
import io.fovea.spec.FoveaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonlLoggerTest {
  private static final RunInfo RUN = new RunInfo("a", true, Map.of(), List.of(), List.of());

  @TempDir private Path temp;
  private Path file;
  private RunLogger logger;

  @BeforeEach
  void start() {
    file = temp.resolve("example.jsonl");
    logger = new JsonlLogger().create(RunFolder.at(temp));
    logger.start(RUN);
  }

  @Test
  void each_log_call_is_one_line_sorted_by_name() throws IOException {
    logger.logMetrics(Map.of("valid_loss", 0.693, "val_acc_step", 0.5), 0, 12);
    logger.logMetrics(Map.of(), 0, 12);
    logger.logMetrics(Map.of("train_loss", 1e-7), 0, 12);
    logger.finish(RunStatus.FINISHED);

    assertThat(Files.readString(file))
        .isEqualTo(
            """
            {"epoch":0,"step":12,"val_acc_step":0.5,"valid_loss":0.693}
            {"epoch":0,"step":12,"train_loss":1.0E-7}
            """);
  }

  @Test
  void lines_reach_the_disk_at_each_epochs_end() throws IOException {
    assertThat(file).isEmptyFile();
    logger.logMetrics(Map.of("a", 1.0), 0, 0);
    assertThat(file).isEmptyFile();

    logger.epochEnd(0);
    assertThat(Files.readAllLines(file)).containsExactly("{\"epoch\":0,\"step\":0,\"a\":1.0}");

    logger.logMetrics(Map.of("a", 2.0), 1, 1);
    logger.epochEnd(1);
    logger.finish(RunStatus.FAILED);
    assertThat(Files.readAllLines(file))
        .containsExactly(
            "{\"epoch\":0,\"step\":0,\"a\":1.0}", "{\"epoch\":1,\"step\":1,\"a\":2.0}");
  }

  @Test
  void a_very_long_epoch_does_not_wait_in_memory_for_its_end() throws IOException {
    for (int step = 0; step < 50_000; step++) {
      logger.logMetrics(Map.of("train_loss_step", 0.25), 0, step);
    }
    long before = Files.size(file);
    logger.finish(RunStatus.FINISHED);

    assertThat(before).isGreaterThan(1_000_000).isLessThan(Files.size(file));
    List<String> lines = Files.readAllLines(file);
    for (int step = 0; step < 50_000; step++) {
      assertThat(lines.get(step))
          .isEqualTo("{\"epoch\":0,\"step\":" + step + ",\"train_loss_step\":0.25}");
    }
  }

  @Test
  void what_is_no_number_is_null_because_json_has_no_word_for_it() throws IOException {
    logger.logMetrics(Map.of("a", Double.NaN, "b", Double.NEGATIVE_INFINITY, "c", -0.5), 3, 9);
    logger.finish(RunStatus.FAILED);

    assertThat(Files.readAllLines(file))
        .containsExactly("{\"epoch\":3,\"step\":9,\"a\":null,\"b\":null,\"c\":-0.5}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"with \"quotes\"", "back\\slash", "line\nbreak", "Ämter", "😀", "\u2028"})
  void any_name_can_be_read_back(String name) throws IOException {
    logger.logMetrics(Map.of(name, 1.5), 0, 0);
    logger.finish(RunStatus.FINISHED);

    String line = Files.readAllLines(file).get(0);
    assertThat(line).isASCII();
    assertThat(parse(line).get(name).getAsDouble()).isEqualTo(1.5);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void every_double_is_read_back_as_the_same_bits(long seed) throws IOException {
    double[] values = new Random(seed).longs(200).mapToDouble(Double::longBitsToDouble).toArray();
    for (int i = 0; i < values.length; i++) {
      logger.logMetrics(Map.of("value", values[i]), 0, i);
    }
    logger.finish(RunStatus.FINISHED);

    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < values.length; i++) {
      if (Double.isFinite(values[i])) {
        assertThat(parse(lines.get(i)).get("value").getAsDouble()).isEqualTo(values[i]);
      }
    }
  }

  private static JsonObject parse(String line) {
    return JsonParser.parseString(line).getAsJsonObject();
  }

  @ParameterizedTest
  @ValueSource(strings = {"epoch", "step"})
  void a_metric_may_not_take_a_key_that_every_line_has(String name) {
    assertThatThrownBy(() -> logger.logMetrics(Map.of(name, 1.0), 0, 0))
        .isInstanceOf(FoveaException.class)
        .hasMessage(
            "%s: a metric may not be called '%s': every line has that key already", file, name);
  }

  @Test
  void the_folder_of_an_older_run_is_refused() {
    assertThatThrownBy(() -> new JsonlLogger().create(RunFolder.at(temp)).start(RUN))
        .isInstanceOf(FoveaException.class)
        .hasMessageStartingWith(file + " exists already: this folder belongs to an older run");
  }

  @Test
  void a_folder_that_is_gone_is_said_at_the_start_and_a_file_that_is_gone_at_the_epochs_end()
      throws IOException {
    Path gone = temp.resolve("gone");
    assertThatThrownBy(() -> new JsonlLogger().create(new RunFolder(gone)).start(RUN))
        .isInstanceOf(FoveaException.class)
        .hasMessage("cannot write %1$s: there is no %1$s", gone.resolve("example.jsonl"));

    Files.delete(file);
    logger.logMetrics(Map.of("a", 1.0), 0, 0);
    assertThatThrownBy(() -> logger.epochEnd(0))
        .isInstanceOf(FoveaException.class)
        .hasMessage("cannot write %1$s: there is no %1$s", file);
  }
}
