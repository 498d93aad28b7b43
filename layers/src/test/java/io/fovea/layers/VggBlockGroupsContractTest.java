package io.fovea.layers;

import ai.djl.ndarray.types.Shape;
import io.fovea.network.LayerSpec;
import io.fovea.testing.LayerContract;

class VggBlockGroupsContractTest extends LayerContract {
  @Override
  protected LayerSpec layer() {
    return new VggBlock(6, 3, 2, 0, 2, 2, false);
  }

  @Override
  protected Shape input() {
    return new Shape(4, 9, 8);
  }
}
