package io.fovea.layers;

import ai.djl.ndarray.types.Shape;
import io.fovea.network.LayerSpec;
import io.fovea.testing.LayerContract;

class MaxPool2dContractTest extends LayerContract {
  @Override
  protected LayerSpec layer() {
    return new MaxPool2d(3, 2, 1);
  }

  @Override
  protected Shape input() {
    return new Shape(3, 7, 8);
  }
}
