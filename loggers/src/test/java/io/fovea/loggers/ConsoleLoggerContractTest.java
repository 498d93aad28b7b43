package io.fovea.loggers;

import io.fovea.logging.RunFolder;
import io.fovea.logging.RunLogger;
import io.fovea.logging.RunLoggerSpec;
import io.fovea.testing.RunLoggerContract;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

class ConsoleLoggerContractTest extends RunLoggerContract {
  @Override
  protected RunLoggerSpec defaults() {
    return new ConsoleLogger();
  }

  /** The tests' own output stays readable. */
  @Override
  protected RunLogger create(RunFolder folder) {
    return new ConsoleLogger()
        .create(
            folder,
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
  }
}
