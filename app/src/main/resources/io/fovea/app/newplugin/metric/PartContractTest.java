package __package__;

import io.fovea.metric.MetricSpec;
import io.fovea.testing.MetricContract;

class __Part__ContractTest extends MetricContract {
  @Override
  protected MetricSpec metric() {
    return new __Part__(1);
  }
}
