package io.fovea.callback;

import io.fovea.training.Callback;
import io.fovea.training.Run;
import java.util.Map;

/** Logs the rate that a step used, which after the step is not the run's rate any more. */
final class LearningRateMonitorCallback implements Callback {
  private final Interval interval;
  private boolean moved;
  private double used;

  LearningRateMonitorCallback(Interval interval) {
    this.interval = interval;
  }

  @Override
  public void onTrainEpochStart(Run run) {
    if (interval == Interval.EPOCH) {
      log(run, run.learningRate());
    }
  }

  @Override
  public void onBeforeOptimizerStep(Run run) {
    moved = true;
    used = run.learningRate();
  }

  @Override
  public void onTrainBatchEnd(Run run, int batch, double loss) {
    boolean due = run.globalStep() % run.settings().logEveryNSteps() == 0;
    if (interval == Interval.STEP && moved && due) {
      log(run, used);
    }
    moved = false;
  }

  private static void log(Run run, double rate) {
    run.control().log(Map.of("lr", rate));
  }
}
