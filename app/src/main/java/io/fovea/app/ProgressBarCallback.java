package io.fovea.app;

import io.fovea.data.Stage;
import io.fovea.training.Callback;
import io.fovea.training.Run;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Draws the steps done and the time left, between the lines that others print. */
final class ProgressBarCallback implements Callback {
  private static final int INTERVAL_MS = 200;

  private final TerminalLine line;
  private ProgressBar bar;

  ProgressBarCallback(TerminalLine line) {
    this.line = line;
  }

  @Override
  public void onTrainStart(Run run) {
    long steps = (long) run.settings().maxEpochs() * run.trainBatches();
    long most = run.settings().maxSteps();
    bar =
        new ProgressBarBuilder()
            .setTaskName("training")
            .setInitialMax(most == -1 ? steps : Math.min(steps, most))
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(INTERVAL_MS)
            .setUnit(" steps", 1)
            .setConsumer(line)
            .build();
  }

  @Override
  public void onTrainEpochStart(Run run) {
    line.show();
  }

  @Override
  public void onTrainBatchEnd(Run run, int batch, double value) {
    bar.step();
    bar.setExtraMessage(String.format(Locale.ROOT, " epoch %d loss %.3f", run.epoch(), value));
  }

  @Override
  public void onTrainEpochEnd(Run run) {
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
