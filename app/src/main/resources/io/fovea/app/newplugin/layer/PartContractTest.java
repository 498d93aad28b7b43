package __package__;

import ai.djl.ndarray.types.Shape;
import io.fovea.network.LayerSpec;
import io.fovea.testing.LayerContract;

class __Part__ContractTest extends LayerContract {
  @Override
  protected LayerSpec layer() {
    return new __Part__(0.2);
  }

  /** An image of 3 channels. */
  @Override
  protected Shape input() {
    return new Shape(3, 8, 6);
  }
}
