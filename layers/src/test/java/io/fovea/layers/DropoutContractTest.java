package io.fovea.layers;

import ai.djl.ndarray.types.Shape;
import io.fovea.network.LayerSpec;
import io.fovea.testing.LayerContract;

class DropoutContractTest extends LayerContract {
  @Override
  protected LayerSpec layer() {
    return new Dropout();
  }

  @Override
  protected Shape input() {
    return new Shape(2, 7, 6);
  }
}
