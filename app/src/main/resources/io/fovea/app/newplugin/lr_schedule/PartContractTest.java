package __package__;

import io.fovea.schedule.LrScheduleSpec;
import io.fovea.testing.LrScheduleContract;

class __Part__ContractTest extends LrScheduleContract {
  @Override
  protected LrScheduleSpec schedule() {
    return new __Part__(7);
  }
}
