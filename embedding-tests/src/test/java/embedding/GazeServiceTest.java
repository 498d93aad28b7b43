package embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.Guice;
import com.google.inject.Injector;
import io.fovea.predictor.Predictor;
import io.fovea.training.TrainingInterruptedException;
import io.fovea.wiring.FitResult;
import io.fovea.wiring.WiredRun;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GazeServiceTest {
  @TempDir private Path folder;
  private final Injector injector = Guice.createInjector(new GazeModule());
  private final GazeService service = injector.getInstance(GazeService.class);

  @Test
  void a_part_and_a_logger_bound_in_code_take_part_in_training_and_prediction() {
    FitResult trained = service.run(folder.resolve("run")).fit();

    assertThat(injector.getInstance(Dashboard.class).lines())
        .anyMatch(line -> line.startsWith("1 valid_loss "));
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

  @Test
  void plain_java_needs_neither_yaml_nor_guice() {
    assertThat(PlainJava.train()).containsKeys("train_loss", "valid_loss", "val_acc_step");
  }
}
