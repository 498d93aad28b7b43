package __package__;

import io.fovea.optimizer.OptimizerSpec;
import io.fovea.testing.OptimizerContract;

class __Part__ContractTest extends OptimizerContract {
  @Override
  protected OptimizerSpec optimizer() {
    return new __Part__(0.01);
  }
}
