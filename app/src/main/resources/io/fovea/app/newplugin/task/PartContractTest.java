package __package__;

import io.fovea.testing.TaskContract;
import io.fovea.training.TaskSpec;

class __Part__ContractTest extends TaskContract {
  @Override
  protected TaskSpec task() {
    return new __Part__(5);
  }
}
