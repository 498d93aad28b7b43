package __package__;

import ai.djl.ndarray.types.Shape;
import io.fovea.network.BackboneSpec;
import io.fovea.network.Inputs;
import io.fovea.testing.BackboneContract;
import java.util.List;

class __Part__ContractTest extends BackboneContract {
  @Override
  protected BackboneSpec backbone() {
    return new __Part__(List.of(7, 5));
  }

  @Override
  protected Inputs inputs() {
    return Inputs.of("images", new Shape(2, 6, 4));
  }
}
