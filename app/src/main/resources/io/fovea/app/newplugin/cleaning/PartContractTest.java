package __package__;

import io.fovea.cleaning.CleaningSpec;
import io.fovea.testing.CleaningContract;

class __Part__ContractTest extends CleaningContract {
  @Override
  protected CleaningSpec rule() {
    return new __Part__(0.1);
  }
}
