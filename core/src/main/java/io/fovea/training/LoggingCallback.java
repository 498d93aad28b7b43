package io.fovea.training;

import io.fovea.logging.RunInfo;
import io.fovea.logging.RunLogger;
import io.fovea.logging.RunStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Feeds the run's loggers; the only way from the loop to them. */
public final class LoggingCallback implements Callback {
  private final String runName;
  private final List<RunLogger> loggers;
  private RunStatus status = RunStatus.FINISHED;
  private final List<RunLogger> started = new ArrayList<>();

  public LoggingCallback(String runName, List<RunLogger> loggers) {
    this.runName = runName;
    this.loggers = List.copyOf(loggers);
  }

  @Override
  public void onFitStart(Run run) {
    RunInfo info =
        new RunInfo(
            runName,
            run.summary().simulated(),
            run.task().hyperparameters(),
            run.signature().classes(),
            run.summary().lines(),
            OptionalInt.of(run.settings().maxEpochs()),
            run.summary().baselines());
    for (RunLogger logger : loggers) {
      logger.start(info);
      started.add(logger);
    }
  }

  @Override
  public void onMetrics(Run run, Map<String, Double> metrics, int epoch, long step) {
    started.forEach(logger -> logger.logMetrics(metrics, epoch, step));
  }

  @Override
  public void onTrainEpochEnd(Run run) {
    started.forEach(logger -> logger.epochEnd(run.epoch()));
  }

  @Override
  public void onException(Run run, Throwable exception) {
    status = RunStatus.FAILED;
  }

  /** Every logger that was started is finished, also when another one fails at it. */
  @Override
  public void onClose(Run run) {
    RuntimeException first = null;
    for (RunLogger logger : started) {
      try {
        logger.finish(status);
      } catch (RuntimeException e) {
        first = Callbacks.join(first, e);
      }
    }
    started.clear();
    if (first != null) {
      throw first;
    }
  }
}
