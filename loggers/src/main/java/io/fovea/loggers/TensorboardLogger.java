package io.fovea.loggers;

import io.fovea.logging.RunFolder;
import io.fovea.logging.RunLogger;
import io.fovea.logging.RunLoggerSpec;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import java.time.Clock;

/**
 * Event files for TensorBoard in the run's folder, {@code
 * events.out.tfevents.<seconds>.<host>.fovea}: scalars, pictures, histograms, text, and the
 * hyperparameters for its hparams table. Look at them with {@code tensorboard --logdir fovea_logs}.
 *
 * <p>Scalars are 32-bit floats there; NaN and infinities are kept. A histogram has 30 bins of equal
 * width over its finite values; how many were none is the scalar {@code <name>/not_finite}.
 *
 * <p>Written at each epoch's end and at the run's. A run that goes on cuts its files back to the
 * checkpoint and begins another file, whose first event tells a TensorBoard that is looking to
 * forget the later steps. A folder that holds such a file of an older run is refused.
 */
@Doc(
    "Event files for TensorBoard in the run's folder: scalars, pictures, histograms, text, hparams.")
public record TensorboardLogger(
    @Doc("Write histograms every so many epochs; 0 for never.") int histogramEveryNEpochs)
    implements RunLoggerSpec {
  public TensorboardLogger() {
    this(1);
  }

  public TensorboardLogger {
    Check.notNegative("histogramEveryNEpochs", histogramEveryNEpochs);
  }

  @Override
  public String name() {
    return "tensorboard";
  }

  @Override
  public RunLogger create(RunFolder folder) {
    return create(folder, Clock.systemUTC());
  }

  /** The same by another clock. */
  TensorboardRunLogger create(RunFolder folder, Clock clock) {
    return new TensorboardRunLogger(histogramEveryNEpochs, folder, clock);
  }
}
