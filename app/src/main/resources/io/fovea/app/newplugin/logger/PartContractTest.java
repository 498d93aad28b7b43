package __package__;

import io.fovea.logging.RunLoggerSpec;
import io.fovea.testing.RunLoggerContract;

class __Part__ContractTest extends RunLoggerContract {
  @Override
  protected RunLoggerSpec defaults() {
    return new __Part__();
  }
}
