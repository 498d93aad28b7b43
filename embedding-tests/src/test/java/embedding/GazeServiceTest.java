package embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.Guice;
import com.google.inject.Injector;
import io.fovea.data.Progress;
import io.fovea.predictor.Predictor;
import io.fovea.training.TrainingInterruptedException;
import io.fovea.wiring.FitResult;
import io.fovea.wiring.RunOptions;
import io.fovea.wiring.WiredRun;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GazeServiceTest {
  @TempDir private Path folder;
  private final Injector injector = Guice.createInjector(new GazeModule());
  private final GazeService service = injector.getInstance(GazeService.class);

  @Test
  void what_is_bound_in_code_takes_part_in_training_and_prediction() {
    FitResult trained = service.run(folder.resolve("run")).fit();

    assertThat(injector.getInstance(Dashboard.class).lines())
        .anyMatch(line -> line.startsWith("1 valid_loss "))
        .contains("finished epoch 1");
    assertThat(trained.folder().resolve("run.json")).content().contains("embedding.Spread");
    try (Predictor predictor = service.predictor(trained)) {
      assertThat(
              predictor
                  .predict(new double[] {.1, .9}, new double[] {.5, .4}, new double[] {200, 90})
                  .label())
          .isIn("read", "search", "skim");
    }
  }

  @Test
  void a_part_of_foveas_own_that_is_wrapped_in_code_takes_its_place() {
    FitResult trained =
        service
            .run(folder.resolve("run"), "data.inputs.images={name: heatmap, height: 6, width: 8}")
            .fit();

    assertThat(trained.folder().resolve("run.json"))
        .content()
        .contains("embedding.SmoothedHeatmap")
        .doesNotContain("io.fovea.representations.Heatmap");
  }

  @Test
  void nothing_is_said_on_the_console() {
    PrintStream before = System.out;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      service.run(folder.resolve("run")).fit();
    } finally {
      System.setOut(before);
    }
    assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void experiments_side_by_side_take_turns_and_come_to_what_each_would_alone() {
    Map<String, Double> alone = service.run(folder.resolve("alone")).fit().metrics();
    WiredRun first = service.run(folder.resolve("first"));
    WiredRun second = service.run(folder.resolve("second"));

    var one = CompletableFuture.supplyAsync(first::fit);
    var two = CompletableFuture.supplyAsync(second::fit);

    assertThat(one.join().metrics()).isEqualTo(alone);
    assertThat(two.join().metrics()).isEqualTo(alone);
  }

  @Test
  void another_thread_ends_a_training_with_everything_written() {
    WiredRun endless = service.run(folder.resolve("run"), "trainer.max_epochs=1000000");
    var training = CompletableFuture.supplyAsync(endless::fit);
    Dashboard dashboard = injector.getInstance(Dashboard.class);
    while (dashboard.lines().isEmpty() && !training.isDone()) {
      Thread.onSpinWait();
    }

    endless.interrupt("the user closed the window");

    assertThatThrownBy(training::join)
        .hasCauseInstanceOf(TrainingInterruptedException.class)
        .hasMessageContaining("the user closed the window");
    assertThat(folder.resolve("run/checkpoints/last.ckpt")).isNotEmptyFile();
    assertThat(folder.resolve("run/run.json")).content().contains("\"interrupted\"");
  }

  @Test
  void a_training_that_is_ended_before_it_begins_ends_at_once() {
    WiredRun run = service.run(folder.resolve("run"), "trainer.max_epochs=1000000");
    run.interrupt("never mind");

    assertThatThrownBy(run::fit).isInstanceOf(TrainingInterruptedException.class);
    assertThat(Files.exists(folder.resolve("run/run.json"))).isTrue();
  }

  /** It waits for its turn, and would for ever. */
  @Test
  void a_training_that_waits_for_another_ends_at_once_when_told_to() {
    WiredRun endless = service.run(folder.resolve("endless"), "trainer.max_epochs=1000000");
    var one = CompletableFuture.supplyAsync(endless::fit);
    Dashboard dashboard = injector.getInstance(Dashboard.class);
    while (dashboard.lines().isEmpty() && !one.isDone()) {
      Thread.onSpinWait();
    }
    WiredRun waiting = service.run(folder.resolve("waiting"));
    var two = CompletableFuture.supplyAsync(waiting::fit);

    waiting.interrupt("never mind");

    assertThatThrownBy(two::join)
        .hasCauseInstanceOf(TrainingInterruptedException.class)
        .hasMessageEndingWith(
            "training ended before its first step, with nothing to keep: never mind");
    assertThat(one).isNotDone();
    endless.interrupt("enough");
    assertThatThrownBy(one::join).hasMessageContaining("enough");
    assertThat(folder.resolve("waiting/run.json")).content().contains("\"interrupted\"");
  }

  /** As {@code Future.cancel(true)} does. */
  @Test
  void the_interruption_of_its_thread_ends_a_training_with_everything_written() throws Exception {
    WiredRun endless =
        service.run(folder.resolve("run"), "trainer.max_epochs=1000000", "loggers=[]");
    Dashboard dashboard = injector.getInstance(Dashboard.class);
    CompletableFuture<Throwable> end = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                endless.fit();
              } catch (RuntimeException e) {
                end.complete(e);
              }
            });
    thread.start();
    while (dashboard.lines().isEmpty() && thread.isAlive()) {
      Thread.onSpinWait();
    }

    thread.interrupt();
    thread.join();

    assertThat(end.join())
        .isInstanceOfSatisfying(
            TrainingInterruptedException.class,
            e -> assertThat(e.checkpoint()).contains(folder.resolve("run/checkpoints/last.ckpt")))
        .hasMessageEndingWith("its thread was interrupted");
    assertThat(folder.resolve("run/checkpoints/last.ckpt")).isNotEmptyFile();
    assertThat(folder.resolve("run/run.json")).content().contains("\"interrupted\"");
  }

  @Test
  void progress_is_told_and_a_run_may_be_ended_by_then() {
    List<String> told = new ArrayList<>();
    AtomicReference<WiredRun> run = new AtomicReference<>();
    Progress ending =
        new Progress() {
          @Override
          public void begin(String what, long total) {
            told.add(what + " " + total);
          }

          @Override
          public void advance(long steps) {
            run.get().interrupt("that is enough");
          }
        };
    run.set(service.run(new RunOptions().runDir(folder.resolve("run")).progress(ending)));

    assertThatThrownBy(() -> run.get().fit())
        .isInstanceOf(TrainingInterruptedException.class)
        .hasMessageEndingWith("that is enough");
    assertThat(told).hasSize(1).first().asString().startsWith("encoding the train");
    assertThat(folder.resolve("run/run.json")).content().contains("\"interrupted\"");
  }

  @Test
  void a_run_is_fitted_once() {
    WiredRun run = service.run(folder.resolve("run"));
    run.fit();

    assertThatThrownBy(run::fit).hasMessage("this run was fitted before; wire another one");
    assertThat(folder.resolve("run/run.json")).content().contains("\"finished\"");
  }

  /** A pool's threads may know nothing of the application's classes. */
  @Test
  void training_does_not_ask_its_threads_class_loader() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(new ClassLoader(null) {});
    try {
      assertThat(service.run(folder.resolve("run")).fit().metrics()).containsKey("valid_loss");
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void nobody_is_left_who_keeps_the_jvm_alive() {
    service.run(folder.resolve("run")).fit();

    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(thread -> thread.getName().startsWith("fovea"))
        .allMatch(Thread::isDaemon);
  }

  @Test
  void plain_java_needs_neither_yaml_nor_guice() {
    assertThat(PlainJava.train()).containsKeys("train_loss", "valid_loss", "val_acc_step");
  }
}
