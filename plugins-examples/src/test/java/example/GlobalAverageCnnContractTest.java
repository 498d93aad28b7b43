package example;

import ai.djl.ndarray.types.Shape;
import io.fovea.network.BackboneSpec;
import io.fovea.network.Inputs;
import io.fovea.testing.BackboneContract;

class GlobalAverageCnnContractTest extends BackboneContract {
  @Override
  protected BackboneSpec backbone() {
    return new GlobalAverageCnn(
        new Convolution(6, 3), new SqueezeExcitation(2), new Convolution(5, 1));
  }

  @Override
  protected Inputs inputs() {
    return Inputs.of("images", new Shape(2, 7, 5));
  }
}
