package io.fovea.layers;

import ai.djl.ndarray.types.Shape;
import io.fovea.network.LayerSpec;
import io.fovea.testing.LayerContract;

class ResnetBlockContractTest extends LayerContract {
  @Override
  protected LayerSpec layer() {
    return new ResnetBlock(5);
  }

  @Override
  protected Shape input() {
    return new Shape(5, 6, 7);
  }
}
