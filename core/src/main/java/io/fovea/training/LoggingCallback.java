package io.fovea.training;

import io.fovea.logging.RunInfo;
import io.fovea.logging.RunLogger;
import io.fovea.logging.RunStatus;
import io.fovea.state.State;
import io.fovea.state.StateBuilder;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Feeds the run's loggers; the only way from the loop to them. A logger that fails at its start
 * ends the run: nothing is lost yet. One that fails later is told of once and gets nothing more,
 * and the run goes on.
 */
public final class LoggingCallback implements Callback {
  private final String runName;
  private final List<NamedLogger> loggers;
  private final RichLogging rich;
  private State restored = State.EMPTY;
  private RunStatus status = RunStatus.FINISHED;

  public LoggingCallback(String runName, List<RunLogger> loggers) {
    this.runName = runName;
    this.loggers = NamedLogger.of(loggers);
    this.rich = new RichLogging(this.loggers);
  }

  /** After the ordinary ones and before the checkpoints, which keep how far the loggers are. */
  @Override
  public String stateKey() {
    return "loggers";
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
    for (NamedLogger logger : loggers) {
      logger.start(info, run.resumed(), restored);
    }
    rich.begin(run, info);
  }

  @Override
  public void onMetrics(Run run, Map<String, Double> metrics, int epoch, long step) {
    tell(logger -> logger.logMetrics(metrics, epoch, step));
  }

  @Override
  public void onTrainEpochEnd(Run run) {
    rich.epochEnd(run);
    tell(logger -> logger.epochEnd(run.epoch()));
  }

  private void tell(Consumer<RunLogger> what) {
    for (NamedLogger logger : loggers) {
      logger.tell(what);
    }
  }

  /** What was logged so far is on disk when this returns. */
  @Override
  public State state() {
    StateBuilder states = State.builder();
    for (NamedLogger logger : loggers) {
      logger.checkpoint().ifPresent(state -> states.put(logger.name(), state));
    }
    return states.build();
  }

  @Override
  public void restore(State state) {
    restored = state;
  }

  @Override
  public void onException(Run run, Throwable exception) {
    status =
        exception instanceof TrainingInterruptedException
            ? RunStatus.INTERRUPTED
            : RunStatus.FAILED;
  }

  /** Every logger that was started is finished, also when another one fails at it. */
  @Override
  public void onClose(Run run) {
    tell(logger -> logger.finish(status));
  }
}
