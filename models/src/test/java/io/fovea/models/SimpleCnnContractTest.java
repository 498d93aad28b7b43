package io.fovea.models;

import ai.djl.ndarray.types.Shape;
import io.fovea.layers.MaxPool2d;
import io.fovea.layers.ResnetBlock;
import io.fovea.layers.VggBlock;
import io.fovea.network.BackboneSpec;
import io.fovea.network.Inputs;
import io.fovea.testing.BackboneContract;

class SimpleCnnContractTest extends BackboneContract {
  @Override
  protected BackboneSpec backbone() {
    return new SimpleCnn(new VggBlock(6), new MaxPool2d(2), new ResnetBlock(5));
  }

  @Override
  protected Inputs inputs() {
    return Inputs.of("images", new Shape(2, 9, 8));
  }
}
