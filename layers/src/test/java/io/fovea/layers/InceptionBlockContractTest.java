package io.fovea.layers;

import ai.djl.ndarray.types.Shape;
import io.fovea.network.LayerSpec;
import io.fovea.testing.LayerContract;

class InceptionBlockContractTest extends LayerContract {
  @Override
  protected LayerSpec layer() {
    return new InceptionBlock();
  }

  @Override
  protected Shape input() {
    return new Shape(3, 6, 5);
  }
}
