package io.fovea.loggers;

import io.fovea.logging.RunFolder;
import io.fovea.logging.RunLogger;
import io.fovea.logging.RunLoggerSpec;
import io.fovea.spec.Doc;

/**
 * Three files in the run's folder, UTF-8 with {@code \n}:
 *
 * <ul>
 *   <li>{@code metrics.csv} by the rules of PyTorch Lightning's CSVLogger: one row per log call,
 *       blank where nothing was logged; the header is the sorted union of all names and always
 *       {@code epoch} and {@code step}; when a new name appears the file is rewritten with the
 *       wider header
 *   <li>{@code epochs.csv}: one dense row per epoch, the last value of each metric logged in it;
 *       columns {@code epoch}, {@code step}, then the names, sorted
 *   <li>{@code hparams.yaml}: the run's hyperparameters
 * </ul>
 *
 * <p>Written at each epoch's end and at the run's. A double is written with as many digits as are
 * needed to read back the same double; {@code nan}, {@code inf} and {@code -inf} as Python writes
 * them. Unlike Lightning, which deletes an older {@code metrics.csv}, a folder that holds one of
 * the three is refused.
 *
 * <p>A run that goes on keeps the rows that its checkpoint counted, drops later ones, whole or
 * half, and appends: the files end as those of a run that never stopped.
 */
@Doc("Files in the run's folder: metrics.csv (Lightning's rules), epochs.csv, hparams.yaml.")
public record CsvLogger() implements RunLoggerSpec {
  @Override
  public String name() {
    return "csv";
  }

  @Override
  public RunLogger create(RunFolder folder) {
    return new CsvRunLogger(folder);
  }
}
