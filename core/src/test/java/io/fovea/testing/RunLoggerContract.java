package io.fovea.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.logging.RunFolder;
import io.fovea.logging.RunInfo;
import io.fovea.logging.RunLogger;
import io.fovea.logging.RunLoggerSpec;
import io.fovea.logging.RunStatus;
import io.fovea.spec.FoveaException;
import io.fovea.state.State;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every run logger keeps, whoever wrote it: extend this class in the plugin's tests and name
 * the part.
 */
public abstract class RunLoggerContract extends SpecContract<RunLoggerSpec> {
  @TempDir protected Path temp;

  /** The part, made by its no-argument constructor. */
  protected abstract RunLoggerSpec defaults();

  /** The logger under test; override to send a console's output elsewhere. */
  protected RunLogger create(RunFolder folder) {
    return defaults().create(folder);
  }

  @Override
  protected final RunLoggerSpec part() {
    return defaults();
  }

  @Test
  void creating_it_opens_nothing() throws IOException {
    create(folder());

    assertThat(contents()).isEmpty();
  }

  @Test
  void a_run_that_measures_nothing_can_finish() {
    RunLogger logger = create(folder());

    assertThatCode(
            () -> {
              logger.start(run());
              logger.logMetrics(Map.of(), 0, 0);
              logger.epochEnd(0);
              logger.finish(RunStatus.FINISHED);
            })
        .doesNotThrowAnyException();
  }

  @Test
  void a_run_can_fail_before_its_first_epoch() {
    RunLogger logger = create(folder());

    assertThatCode(
            () -> {
              logger.start(run());
              logger.finish(RunStatus.FAILED);
            })
        .doesNotThrowAnyException();
  }

  @Test
  void a_run_can_fail_within_an_epoch_and_with_numbers_that_are_none() {
    RunLogger logger = create(folder());

    assertThatCode(
            () -> {
              logger.start(run());
              logEpoch(logger, 0, 0.5);
              logEpoch(logger, 1, Double.NaN);
              logger.logMetrics(Map.of("train_loss_step", Double.POSITIVE_INFINITY), 2, 8);
              logger.logMetrics(Map.of("train_loss_step", Double.NEGATIVE_INFINITY), 2, 9);
              logger.finish(RunStatus.FAILED);
            })
        .doesNotThrowAnyException();
  }

  @Test
  void what_the_caller_does_to_its_map_afterwards_changes_nothing() throws IOException {
    whole(create(RunFolder.at(temp.resolve("expected"))), false);
    whole(create(RunFolder.at(temp.resolve("got"))), true);

    Map<String, String> files = contents();
    files.keySet().stream()
        .filter(file -> file.startsWith("got"))
        .forEach(
            file ->
                assertThat(files.get(file))
                    .isEqualTo(files.get(file.replaceFirst("got", "expected"))));
    assertThat(files.keySet().stream().filter(file -> file.startsWith("got")).count() * 2)
        .isEqualTo(files.size());
  }

  @Test
  void it_writes_only_into_its_folder_and_leaves_no_drafts() throws IOException {
    whole(create(folder()), false);

    assertThat(contents().keySet())
        .allSatisfy(file -> assertThat(file).startsWith("run").doesNotContain("/.", "tmp"));
  }

  @Test
  void the_files_of_an_older_run_are_never_changed() throws IOException {
    whole(create(folder()), false);
    Map<String, String> before = contents();

    try {
      RunLogger second = create(folder());
      second.start(run());
      logEpoch(second, 0, 99);
      second.finish(RunStatus.FINISHED);
    } catch (FoveaException refused) {
      assertThat(refused).hasMessageContaining(temp.resolve("run").toString());
    }

    assertThat(contents()).containsAllEntriesOf(before);
  }

  @Test
  void a_logger_serves_one_run_and_starts_once() {
    RunLogger logger = create(folder());
    logger.start(run());

    assertThatThrownBy(() -> logger.start(run()))
        .isInstanceOfAny(FoveaException.class, IllegalStateException.class);

    logger.finish(RunStatus.FINISHED);
  }

  @Test
  void metrics_may_have_any_name() {
    RunLogger logger = create(folder());

    assertThatCode(
            () -> {
              logger.start(run());
              for (String name :
                  List.of("Maß", "准确率", "a/b", "F1, \"macro\"\n", "../x", " ", "😀")) {
                logger.logMetrics(Map.of(name, 0.5), 0, 0);
              }
              logger.epochEnd(0);
              logger.finish(RunStatus.FINISHED);
            })
        .doesNotThrowAnyException();
  }

  /** A process that is killed, or fails, keeps nothing but its files and its last checkpoint. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void a_run_that_was_killed_and_goes_on_leaves_what_an_uninterrupted_one_leaves(long seed)
      throws IOException {
    Random random = new Random(seed);
    List<Consumer<RunLogger>> calls = LogCalls.random(random);
    int checkpoint = random.nextInt(calls.size() + 1);
    int killed = checkpoint + random.nextInt(calls.size() - checkpoint + 1);
    RunLogger whole = create(RunFolder.at(temp.resolve("whole")));
    whole.start(run());
    calls.forEach(call -> call.accept(whole));
    whole.finish(RunStatus.FINISHED);

    RunLogger first = create(RunFolder.at(temp.resolve("parts")));
    first.start(run());
    calls.subList(0, checkpoint).forEach(call -> call.accept(first));
    State state = first.checkpoint();
    calls.subList(checkpoint, killed).forEach(call -> call.accept(first));
    if (random.nextBoolean()) {
      first.finish(RunStatus.FAILED);
    }
    RunLogger second = create(RunFolder.at(temp.resolve("parts")));
    second.resume(run(), state);
    calls.subList(checkpoint, calls.size()).forEach(call -> call.accept(second));
    second.finish(RunStatus.FINISHED);

    assertThat(kept(temp.resolve("parts"))).isEqualTo(kept(temp.resolve("whole")));
  }

  /**
   * What a run left, for comparison: its files, bytes as Latin-1 text. Override where bytes may
   * differ and say the same.
   */
  protected Object kept(Path runFolder) throws IOException {
    return contents(runFolder);
  }

  private RunFolder folder() {
    return RunFolder.at(temp.resolve("run"));
  }

  private static RunInfo run() {
    return new RunInfo(
        "contract",
        true,
        Map.of("learning_rate", 0.001, "hidden", List.of(25)),
        List.of("no", "yes"),
        List.of("train 4 scanpaths"));
  }

  private static void whole(RunLogger logger, boolean reusingOneMap) {
    Map<String, Double> metrics = new HashMap<>();
    logger.start(run());
    for (int epoch = 0; epoch < 3; epoch++) {
      metrics.put("valid_loss", 1.0 / (epoch + 1));
      logger.logMetrics(reusingOneMap ? metrics : Map.copyOf(metrics), epoch, epoch);
      metrics.put("valid_loss", -1.0);
      logger.epochEnd(epoch);
    }
    logger.finish(RunStatus.FINISHED);
  }

  private static void logEpoch(RunLogger logger, int epoch, double loss) {
    logger.logMetrics(Map.of("train_loss_step", loss), epoch, epoch);
    logger.logMetrics(Map.of("valid_loss", loss, "val_acc_step", 0.5), epoch, epoch);
    logger.logMetrics(Map.of("train_loss", loss), epoch, epoch);
    logger.epochEnd(epoch);
  }

  /** Each file under the temporary folder; bytes as Latin-1 text. */
  private Map<String, String> contents() throws IOException {
    return contents(temp);
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        contents.put(name, Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return contents;
  }
}
