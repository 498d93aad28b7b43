package io.fovea.layers;

import ai.djl.ndarray.types.Shape;
import io.fovea.network.LayerSpec;
import io.fovea.testing.LayerContract;

class GlobalAveragePoolStepsContractTest extends LayerContract {
  @Override
  protected LayerSpec layer() {
    return new GlobalAveragePool();
  }

  @Override
  protected Shape input() {
    return new Shape(7, 3);
  }
}
