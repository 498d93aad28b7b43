package __package__;

import io.fovea.representation.RepresentationSpec;
import io.fovea.testing.RepresentationContract;

class __Part__ContractTest extends RepresentationContract {
  @Override
  protected RepresentationSpec representation() {
    return new __Part__(4, 6);
  }
}
