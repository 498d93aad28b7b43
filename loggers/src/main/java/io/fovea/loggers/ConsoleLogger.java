package io.fovea.loggers;

import io.fovea.logging.RunFolder;
import io.fovea.logging.RunLogger;
import io.fovea.logging.RunLoggerSpec;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import java.io.PrintStream;

/**
 * One line per epoch on standard output, in plain ASCII; what the run is before, its best and last
 * epoch after. Metrics of single classes and of single batches are left to the files.
 */
@Doc("One readable line per epoch on standard output.")
public record ConsoleLogger(
    @Doc("Print every so many epochs; the best and the last are always shown.") int every)
    implements RunLoggerSpec {
  public ConsoleLogger() {
    this(1);
  }

  public ConsoleLogger {
    Check.positive("every", every);
  }

  @Override
  public String name() {
    return "console";
  }

  @Override
  public RunLogger create(RunFolder folder) {
    return create(folder, System.out);
  }

  /** The same on another stream. */
  RunLogger create(RunFolder folder, PrintStream out) {
    return new ConsoleRunLogger(every, folder, out);
  }
}
