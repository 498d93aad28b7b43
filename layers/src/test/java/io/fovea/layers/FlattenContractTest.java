package io.fovea.layers;

import ai.djl.ndarray.types.Shape;
import io.fovea.network.LayerSpec;
import io.fovea.testing.LayerContract;

class FlattenContractTest extends LayerContract {
  @Override
  protected LayerSpec layer() {
    return new Flatten();
  }

  @Override
  protected Shape input() {
    return new Shape(4, 7, 6);
  }
}
