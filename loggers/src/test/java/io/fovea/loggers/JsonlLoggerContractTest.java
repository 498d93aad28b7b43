package io.fovea.loggers;

import io.fovea.logging.RunLoggerSpec;
import io.fovea.testing.RunLoggerContract;

class JsonlLoggerContractTest extends RunLoggerContract {
  @Override
  protected RunLoggerSpec defaults() {
    return new JsonlLogger();
  }
}
