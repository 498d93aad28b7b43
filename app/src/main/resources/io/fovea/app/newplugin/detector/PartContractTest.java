package __package__;

import io.fovea.detection.EventDetectorSpec;
import io.fovea.testing.EventDetectorContract;

class __Part__ContractTest extends EventDetectorContract {
  @Override
  protected EventDetectorSpec detector() {
    return new __Part__(60, 80);
  }
}
