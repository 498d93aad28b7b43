package io.fovea.loggers;

import io.fovea.logging.RunFolder;
import io.fovea.logging.RunInfo;
import io.fovea.logging.RunLogger;
import io.fovea.logging.RunStatus;
import io.fovea.state.State;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;

/** The work of {@link CsvLogger}. */
final class CsvRunLogger implements RunLogger {
  private final RunFolder folder;
  private final GrowingTable metricsTable;
  private final GrowingTable epochsTable;
  private final EpochCollector epochs = new EpochCollector();
  private final Started started = new Started();

  CsvRunLogger(RunFolder folder) {
    this.folder = folder;
    this.metricsTable = new GrowingTable(folder.resolve("metrics.csv"), Comparator.naturalOrder());
    this.epochsTable =
        new GrowingTable(
            folder.resolve("epochs.csv"),
            Comparator.comparing((String column) -> !GrowingTable.KEYS.contains(column))
                .thenComparing(Comparator.naturalOrder()));
  }

  @Override
  public void start(RunInfo run) {
    started.now();
    folder.fresh("metrics.csv");
    folder.fresh("epochs.csv");
    Path hparams = folder.fresh("hparams.yaml");
    HparamsYaml.write(run.hyperparameters(), hparams);
    flush();
  }

  /** {@code hparams.yaml} stays as it is: a run that goes on has the settings it began with. */
  @Override
  public void resume(RunInfo run, State state) {
    started.now();
    metricsTable.resume(state.state("metrics"));
    epochsTable.resume(state.state("epochs"));
    epochs.restore(state.state("epoch"));
  }

  @Override
  public State checkpoint() {
    flush();
    return State.builder()
        .put("metrics", metricsTable.state())
        .put("epochs", epochsTable.state())
        .put("epoch", epochs.state())
        .build();
  }

  @Override
  public void logMetrics(Map<String, Double> metrics, int epoch, long step) {
    if (!metrics.isEmpty()) {
      metricsTable.add(metrics, epoch, step);
      epochs.add(metrics, epoch, step);
    }
  }

  @Override
  public void epochEnd(int epoch) {
    epochs.end(epoch).ifPresent(epochsTable::add);
    flush();
  }

  @Override
  public void finish(RunStatus status) {
    epochs.unfinished().ifPresent(epochsTable::add);
    flush();
  }

  private void flush() {
    metricsTable.flush();
    epochsTable.flush();
  }
}
