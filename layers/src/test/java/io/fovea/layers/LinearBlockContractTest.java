package io.fovea.layers;

import ai.djl.ndarray.types.Shape;
import io.fovea.network.Activation;
import io.fovea.network.LayerSpec;
import io.fovea.testing.LayerContract;

class LinearBlockContractTest extends LayerContract {
  @Override
  protected LayerSpec layer() {
    return new LinearBlock(6, Activation.GELU, 0.25);
  }

  @Override
  protected Shape input() {
    return new Shape(9);
  }
}
