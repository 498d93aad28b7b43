package io.fovea.loggers;

import io.fovea.logging.RunFolder;
import io.fovea.logging.RunInfo;
import io.fovea.logging.RunLogger;
import io.fovea.logging.RunStatus;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;

/** The work of {@link CsvLogger}. */
final class CsvRunLogger implements RunLogger {
  private final RunFolder folder;
  private final GrowingTable metricsTable;
  private final GrowingTable epochsTable;
  private final EpochCollector epochs = new EpochCollector();

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
    folder.fresh("metrics.csv");
    folder.fresh("epochs.csv");
    Path hparams = folder.fresh("hparams.yaml");
    HparamsYaml.write(run.hyperparameters(), hparams);
    metricsTable.flush();
    epochsTable.flush();
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
