package __package__;

import io.fovea.split.SplitSpec;
import io.fovea.testing.SplitContract;
import java.util.List;

class __Part__ContractTest extends SplitContract {
  @Override
  protected SplitSpec split() {
    return new __Part__(List.of("P3", "P5"), List.of("P0"));
  }
}
