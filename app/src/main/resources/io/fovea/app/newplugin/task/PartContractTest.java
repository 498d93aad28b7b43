package __package__;

import io.fovea.testing.SpecContract;
import io.fovea.training.TaskSpec;

class __Part__ContractTest extends SpecContract<TaskSpec> {
  @Override
  protected TaskSpec part() {
    return new __Part__(5);
  }
}
