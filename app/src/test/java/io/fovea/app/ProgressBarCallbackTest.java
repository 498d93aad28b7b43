package io.fovea.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.fovea.data.ScanpathDataModule;
import io.fovea.layers.VggBlock;
import io.fovea.models.SimpleCnn;
import io.fovea.representations.Heatmap;
import io.fovea.source.simulated.SimulatedReaders;
import io.fovea.training.Callback;
import io.fovea.training.Classifier;
import io.fovea.training.Run;
import io.fovea.training.Trainer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProgressBarCallbackTest {
  private static final String CLEARED = "\r" + " ".repeat(40) + "\r";

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final PrintStream terminal = new PrintStream(written, true, StandardCharsets.UTF_8);
  private final TerminalLine line = new TerminalLine(terminal, 40);

  @Test
  void lines_of_others_stand_on_cleared_lines_and_the_bar_is_gone_at_the_end() {
    train(new Printer());

    String text = written.toString(StandardCharsets.UTF_8);
    assertThat(text).contains("\rtraining ").endsWith(CLEARED + "epoch 2\n");
    assertThat(Pattern.compile("epoch \\d\n").split(text, -1))
        .hasSize(4)
        .filteredOn(before -> !before.isEmpty())
        .allSatisfy(before -> assertThat(before).endsWith(CLEARED));
  }

  @Test
  void a_failing_run_takes_the_bar_away_too() {
    assertThat(catchThrowable(() -> train(new Failing()))).hasMessage("enough");

    assertThat(written.toString(StandardCharsets.UTF_8)).endsWith(CLEARED);
  }

  @Test
  void a_bar_tells_its_batches_at_most_once_in_its_time() {
    var asked = new AtomicLong();
    // A clock that stands still: the first batch is told, and no other.
    var bar = new ProgressBarCallback(line, 200, () -> asked.getAndIncrement() * 0);
    train(bar, new Callback() {});
    assertThat(asked.get()).isPositive();
    assertThat(new ProgressBarSpec().refreshMs()).isGreaterThanOrEqualTo(100);
    assertThat(catchThrowable(() -> new ProgressBarSpec(50)))
        .hasMessage("refresh_ms must be >= 100, got 50");
  }

  private void train(Callback after) {
    train(new ProgressBarCallback(line, 200, System::nanoTime), after);
  }

  private static void train(Callback bar, Callback after) {
    var data =
        ScanpathDataModule.builder()
            .source(new SimulatedReaders(4, 3))
            .input("images", new Heatmap(8, 8, false))
            .batchSize(4)
            .build();
    var task = new Classifier().create(new SimpleCnn(new VggBlock(2)));
    var builder = Trainer.builder().maxEpochs(3);
    try (Trainer trainer = builder.callback(bar).callback(after).build()) {
      trainer.fit(task, data);
    }
  }

  /** Draws as the bar's own thread may at any time, and prints as the console logger does. */
  private final class Printer implements Callback {
    @Override
    public void onTrainBatchEnd(Run run, int batch, double loss) {
      line.accept("training 50%");
    }

    @Override
    public void onTrainEpochEnd(Run run) {
      line.accept("must not be seen");
      terminal.print("epoch " + run.epoch() + "\n");
    }
  }

  private static final class Failing implements Callback {
    @Override
    public void onTrainBatchEnd(Run run, int batch, double loss) {
      throw new IllegalStateException("enough");
    }
  }
}
