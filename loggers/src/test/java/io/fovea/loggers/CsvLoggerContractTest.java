package io.fovea.loggers;

import io.fovea.logging.RunLoggerSpec;
import io.fovea.testing.RunLoggerContract;

class CsvLoggerContractTest extends RunLoggerContract {
  @Override
  protected RunLoggerSpec defaults() {
    return new CsvLogger();
  }
}
