package example;

import ai.djl.ndarray.types.Shape;
import io.fovea.network.LayerSpec;
import io.fovea.testing.LayerContract;

class SqueezeExcitationContractTest extends LayerContract {
  @Override
  protected LayerSpec layer() {
    return new SqueezeExcitation(2);
  }

  @Override
  protected Shape input() {
    return new Shape(9, 4, 3);
  }
}
