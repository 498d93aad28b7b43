package io.fovea.layers;

import ai.djl.ndarray.types.Shape;
import io.fovea.network.Activation;
import io.fovea.network.LayerSpec;
import io.fovea.testing.LayerContract;

class LinearBlockStepsContractTest extends LayerContract {
  @Override
  protected LayerSpec layer() {
    return new LinearBlock(6, Activation.TANH, 0);
  }

  @Override
  protected Shape input() {
    return new Shape(5, 9);
  }
}
