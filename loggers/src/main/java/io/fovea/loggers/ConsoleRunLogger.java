package io.fovea.loggers;

import io.fovea.logging.RunFolder;
import io.fovea.logging.RunInfo;
import io.fovea.logging.RunLogger;
import io.fovea.logging.RunStatus;
import io.fovea.state.State;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The work of {@link ConsoleLogger}. */
final class ConsoleRunLogger implements RunLogger {
  private static final String SIMULATED = "SIMULATED DATA: no real eye movements";

  private final int every;
  private final RunFolder folder;
  private final PrintStream out;
  private final EpochHistory epochs = new EpochHistory();
  private final Started started = new Started();
  private boolean simulated;

  /** The highest epoch, where it is known, as in {@code 12/99}; empty otherwise. */
  private String ofLast = "";

  private int epochWidth = 3;

  ConsoleRunLogger(int every, RunFolder folder, PrintStream out) {
    this.every = every;
    this.folder = folder;
    this.out = out;
  }

  @Override
  public void start(RunInfo run) {
    started.now();
    simulated = run.simulated();
    run.maxEpochs()
        .ifPresent(
            planned -> {
              ofLast = "/" + (planned - 1);
              epochWidth = ofLast.length() - 1;
            });
    print("run " + run.name() + (simulated ? "   [" + SIMULATED + "]" : ""));
    run.notes().forEach(note -> print("  " + note));
    MetricText.baselines(run.baselines())
        .forEach((name, reached) -> print("  " + name + "  " + reached));
  }

  /** Tells of the run again, and of the epochs before the checkpoint in its best and last ones. */
  @Override
  public void resume(RunInfo run, State state) {
    start(run);
    epochs.restore(state);
    print("goes on from epoch " + epochs.current());
  }

  @Override
  public State checkpoint() {
    return epochs.state();
  }

  @Override
  public void logMetrics(Map<String, Double> metrics, int epoch, long step) {
    epochs.add(metrics, epoch, step);
  }

  @Override
  public void epochEnd(int epoch) {
    epochs
        .end(epoch)
        .ifPresent(
            row -> {
              if (epoch % every == 0) {
                print(line("epoch", row));
              }
            });
  }

  @Override
  public void finish(RunStatus status) {
    List<MetricRow> rows = epochs.ended();
    MetricNames.best(rows).ifPresent(best -> print(line("best ", best)));
    if (!rows.isEmpty()) {
      print(line("last ", rows.get(rows.size() - 1)));
    }
    String ended = rows.size() + (rows.size() == 1 ? " epoch" : " epochs");
    print(
        (status == RunStatus.FINISHED ? "finished after " : "FAILED after ")
            + ended
            + (simulated ? " on " + SIMULATED : ""));
    print("files in " + folder.path());
  }

  private String line(String label, MetricRow row) {
    String epoch = String.format(Locale.ROOT, " %" + epochWidth + "d", row.epoch());
    return (label + epoch + ofLast + "  " + MetricText.of(row.metrics())).stripTrailing();
  }

  /** With {@code \n} on every system: the output is compared and piped. */
  private void print(String line) {
    out.print(line + "\n");
    out.flush();
  }
}
