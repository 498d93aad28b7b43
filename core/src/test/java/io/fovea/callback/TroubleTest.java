package io.fovea.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fovea.checkpoint.CheckpointFile;
import io.fovea.logging.RunFolder;
import io.fovea.logging.RunLogger;
import io.fovea.logging.RunStatus;
import io.fovea.testing.TinyTraining;
import io.fovea.testing.Told;
import io.fovea.training.Callback;
import io.fovea.training.CallbackContext;
import io.fovea.training.LoggingCallback;
import io.fovea.training.MaxTime;
import io.fovea.training.TrainingInterruptedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong around a training does not cost it. */
class TroubleTest {
  @TempDir private Path temp;

  private TinyTraining training() {
    return new TinyTraining(temp);
  }

  private float[] untroubled() {
    return new TinyTraining(temp.resolve("untroubled")).run().weights();
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static ModelCheckpoint checkpoints(Long everyMillis, boolean onException, Path dirpath) {
    return new ModelCheckpoint(
        Optional.empty(),
        Mode.MIN,
        1,
        true,
        0,
        Optional.empty(),
        Optional.ofNullable(everyMillis).map(millis -> new MaxTime(Duration.ofMillis(millis))),
        onException,
        "s{step}",
        Optional.ofNullable(dirpath));
  }

  @Test
  void checkpoints_that_cannot_be_written_are_missing_and_training_goes_on() throws IOException {
    // A file stands where the folder should be: true for whoever runs this, root too.
    Files.writeString(temp.resolve("checkpoints"), "in the way");
    List<TinyTraining.Trace> traces = new ArrayList<>();
    List<String> told =
        Told.lines(
            "a checkpoint is missing, training goes on without it: cannot write",
            () -> traces.add(training().with(new ModelCheckpoint()).run()));
    assertThat(told).hasSize(5).allMatch(line -> line.contains("is a file, not a folder"));
    assertThat(traces.get(0).of("train_loss")).hasSize(4);
    assertThat(traces.get(0).weights()).isEqualTo(untroubled());
    assertThat(temp.resolve("checkpoints")).hasContent("in the way");
  }

  @Test
  @Timeout(60)
  void an_old_checkpoint_stays_where_the_next_cannot_be_written() throws IOException {
    Path folder = temp.resolve("checkpoints");
    Path aside = temp.resolve("aside");
    Callback blocks =
        LambdaCallback.builder()
            .onTrainEpochStart(
                run -> {
                  if (run.epoch() == 1) {
                    block(folder, aside);
                  }
                })
            .build();
    var trace = training().with(new ModelCheckpoint()).with(blocks).run();
    assertThat(trace.of("train_loss")).hasSize(4);
    assertThat(files(aside)).containsExactly("epoch=0-step=11.ckpt", "last.ckpt");
    assertThat(CheckpointFile.read(aside.resolve("last.ckpt")).names()).contains("loop");
  }

  /** Puts a file in the folder's place as soon as the first epoch's checkpoints are there. */
  private static void block(Path folder, Path aside) {
    try {
      while (!Files.exists(folder.resolve("last.ckpt"))) {
        Thread.onSpinWait();
      }
      Files.move(folder, aside);
      Files.writeString(folder, "in the way");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fails at the n-th row, and counts what it is told. */
  private static final class Failing implements RunLogger {
    private final int last;
    private final List<String> told = new ArrayList<>();

    Failing(int last) {
      this.last = last;
    }

    @Override
    public void logMetrics(Map<String, Double> metrics, int epoch, long step) {
      told.add("row");
      if (told.size() == last) {
        throw new IllegalStateException("the disk is full");
      }
    }

    @Override
    public void epochEnd(int epoch) {
      told.add("epoch");
    }

    @Override
    public void finish(RunStatus status) {
      told.add("finish " + status);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 20})
  void a_logger_that_fails_is_told_nothing_more_and_the_others_all(int last) {
    Failing failing = new Failing(last);
    Failing sound = new Failing(-1);
    List<TinyTraining.Trace> traces = new ArrayList<>();
    var training = training().with(new LoggingCallback("x", List.of(failing, sound)));
    assertThat(Told.lines("logger Failing failed", () -> traces.add(training.run())))
        .hasSize(1)
        .allMatch(line -> line.endsWith("IllegalStateException: the disk is full"));
    assertThat(failing.told).hasSize(last);
    assertThat(sound.told).contains("epoch").endsWith("finish FINISHED");
    assertThat(sound.told.stream().filter("row"::equals)).hasSize(4 * 11 + 4 + 4);
    assertThat(traces.get(0).weights()).isEqualTo(untroubled());
  }

  @Test
  void a_callback_that_throws_leaves_a_checkpoint_and_everyone_hears_of_it() throws IOException {
    List<String> heard = new ArrayList<>();
    Callback failing =
        LambdaCallback.builder()
            .onTrainBatchStart(
                (run, batch) -> {
                  if (run.globalStep() == 17 && !run.resumed()) {
                    throw new IllegalStateException("enough");
                  }
                })
            .onException((run, exception) -> heard.add(exception.getMessage()))
            .build();
    assertThatThrownBy(() -> training().with(new ModelCheckpoint()).with(failing).run())
        .hasMessage("enough");
    assertThat(heard).containsExactly("enough");
    Path exception = temp.resolve("checkpoints/exception.ckpt");
    assertThat(CheckpointFile.read(exception).state("loop").whole("global_step")).isEqualTo(17);
    var rest = training().with(new ModelCheckpoint()).with(failing).resume(exception);
    assertThat(rest.weights()).isEqualTo(untroubled());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void who_does_not_want_a_checkpoint_of_a_broken_off_run_gets_none(boolean fails) {
    Callback ends =
        LambdaCallback.builder()
            .onTrainBatchEnd(
                (run, batch, loss) -> {
                  if (fails) {
                    throw new IllegalStateException("enough");
                  }
                  run.control().interrupt("enough");
                })
            .build();
    var run = training().with(checkpoints(null, false, null)).with(ends);
    assertThatThrownBy(run::run)
        .isInstanceOf(fails ? IllegalStateException.class : TrainingInterruptedException.class);
    assertThat(temp.resolve("checkpoints")).doesNotExist();
  }

  @Test
  void a_folder_of_ones_own_is_used_and_shared_without_overwriting() throws IOException {
    Path own = temp.resolve("my own");
    training().with(checkpoints(null, true, own)).run();
    assertThat(files(own)).containsExactly("last.ckpt", "s44.ckpt");
    assertThat(temp.resolve("checkpoints")).doesNotExist();
    training().with(checkpoints(null, true, own)).run();
    assertThat(files(own)).containsExactly("last.ckpt", "s44-v1.ckpt", "s44.ckpt");
  }

  @Test
  void time_decides_at_the_end_of_a_step() throws IOException {
    long[] clock = {0};
    LongSupplier nanos = () -> clock[0];
    List<Long> steps = new ArrayList<>();
    Callback ticks =
        LambdaCallback.builder()
            .onTrainBatchEnd((run, batch, loss) -> clock[0] += 1_000_000)
            .onSaveCheckpoint((run, checkpoint) -> steps.add(run.globalStep()))
            .build();
    var spec = checkpoints(10L, true, null);
    var context = new CallbackContext(Optional.of(RunFolder.at(temp)));
    assertThat(spec.create(context)).isInstanceOf(ModelCheckpointCallback.class);
    var timed = new ModelCheckpointCallback(spec, Optional.of(temp.resolve("timed")), nanos);
    training().with(ticks, timed).run();
    assertThat(steps).startsWith(10L, 20L, 30L, 40L);
    assertThat(files(temp.resolve("timed"))).containsExactly("last.ckpt", "s40.ckpt");
  }
}
