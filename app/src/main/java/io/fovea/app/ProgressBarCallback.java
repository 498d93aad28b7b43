package io.fovea.app;

import io.fovea.data.Stage;
import io.fovea.training.Callback;
import io.fovea.training.Run;
import java.util.Locale;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Draws the batches done and the time left, between the lines that others print. A batch between
 * two drawings costs a look at the clock and nothing else.
 */
final class ProgressBarCallback implements Callback {
  private static final long NANOS_PER_MS = 1_000_000;

  private final TerminalLine line;
  private final int refreshMs;
  private final LongSupplier nanos;
  private ProgressBar bar;
  private long each;
  private long toldAt;

  /**
   * @param refreshMs the least time between two drawings
   * @param nanos a clock, in nanoseconds
   */
  ProgressBarCallback(TerminalLine line, int refreshMs, LongSupplier nanos) {
    this.line = line;
    this.refreshMs = refreshMs;
    this.nanos = nanos;
  }

  @Override
  public void onTrainStart(Run run) {
    each = run.trainBatches();
    bar =
        new ProgressBarBuilder()
            .setTaskName("training")
            .setInitialMax(planned(run))
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(refreshMs)
            .setUnit(" steps", 1)
            .setConsumer(line)
            .build();
    toldAt = nanos.getAsLong() - refreshMs * NANOS_PER_MS;
  }

  private long planned(Run run) {
    long batches = run.settings().maxEpochs() * each;
    long most = run.settings().maxSteps();
    return most == -1 ? batches : Math.min(batches, most * run.settings().accumulateGradBatches());
  }

  @Override
  public void onTrainEpochStart(Run run) {
    line.show();
  }

  @Override
  public void onTrainBatchEnd(Run run, int batch, double value) {
    long now = nanos.getAsLong();
    if (now - toldAt >= refreshMs * NANOS_PER_MS) {
      toldAt = now;
      bar.stepTo(run.epoch() * each + batch + 1);
      bar.setExtraMessage(String.format(Locale.ROOT, " epoch %d loss %.3f", run.epoch(), value));
    }
  }

  @Override
  public void onTrainEpochEnd(Run run) {
    bar.stepTo((run.epoch() + 1) * each);
    line.hide();
  }

  @Override
  public void onException(Run run, Throwable exception) {
    close();
  }

  @Override
  public void teardown(Run run, Stage stage) {
    close();
  }

  private void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
