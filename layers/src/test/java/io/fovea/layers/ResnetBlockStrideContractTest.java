package io.fovea.layers;

import ai.djl.ndarray.types.Shape;
import io.fovea.network.LayerSpec;
import io.fovea.testing.LayerContract;

class ResnetBlockStrideContractTest extends LayerContract {
  @Override
  protected LayerSpec layer() {
    return new ResnetBlock(6, 5, 2, 2, false);
  }

  @Override
  protected Shape input() {
    return new Shape(3, 9, 6);
  }
}
