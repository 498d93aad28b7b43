package io.fovea.loggers;

import io.fovea.logging.RunLoggerSpec;
import io.fovea.testing.RunLoggerContract;

class PlotsLoggerContractTest extends RunLoggerContract {
  @Override
  protected RunLoggerSpec defaults() {
    return new PlotsLogger();
  }
}
