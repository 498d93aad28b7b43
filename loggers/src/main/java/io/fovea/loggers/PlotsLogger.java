package io.fovea.loggers;

import io.fovea.logging.RunFolder;
import io.fovea.logging.RunLogger;
import io.fovea.logging.RunLoggerSpec;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;

/**
 * {@code curves.png} in the run's folder, drawn once when the run ends, also if it failed: on the
 * left the losses by epoch, on the right the validation metrics by epoch: shares from 0 to 1, or of
 * numbers R² from -1 or higher to 1 and the errors in the targets' unit; each with the baseline.
 * The epoch with the lowest validation loss is marked. A gap is a value that is missing, NaN or
 * infinite; without any number there is no picture.
 */
@Doc("Draws curves.png at the end of the run: losses and validation metrics by epoch.")
public record PlotsLogger(
    @Doc("The picture's width in pixels.") int width,
    @Doc("The picture's height in pixels.") int height)
    implements RunLoggerSpec {
  private static final int SMALLEST_PX = 300;
  private static final int LARGEST_PX = 10_000;

  public PlotsLogger() {
    this(1500, 600);
  }

  public PlotsLogger {
    Check.between("width", width, SMALLEST_PX, LARGEST_PX);
    Check.between("height", height, SMALLEST_PX, LARGEST_PX);
  }

  @Override
  public String name() {
    return "plots";
  }

  @Override
  public RunLogger create(RunFolder folder) {
    return new PlotsRunLogger(this, folder);
  }
}
