package io.fovea.layers;

import ai.djl.ndarray.types.Shape;
import io.fovea.network.LayerSpec;
import io.fovea.testing.LayerContract;

class DscBlockContractTest extends LayerContract {
  @Override
  protected LayerSpec layer() {
    return new DscBlock(5);
  }

  @Override
  protected Shape input() {
    return new Shape(4, 7, 6);
  }
}
