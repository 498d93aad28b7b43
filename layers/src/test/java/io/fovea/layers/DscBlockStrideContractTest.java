package io.fovea.layers;

import ai.djl.ndarray.types.Shape;
import io.fovea.network.LayerSpec;
import io.fovea.testing.LayerContract;

class DscBlockStrideContractTest extends LayerContract {
  @Override
  protected LayerSpec layer() {
    return new DscBlock(6, 5, 2, 1);
  }

  @Override
  protected Shape input() {
    return new Shape(3, 9, 8);
  }
}
