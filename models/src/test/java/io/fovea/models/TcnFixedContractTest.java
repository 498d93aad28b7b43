package io.fovea.models;

import ai.djl.ndarray.types.Shape;
import io.fovea.network.BackboneSpec;
import io.fovea.network.Inputs;
import io.fovea.testing.BackboneContract;

class TcnFixedContractTest extends BackboneContract {
  @Override
  protected BackboneSpec backbone() {
    return new Tcn();
  }

  @Override
  protected Inputs inputs() {
    return Inputs.of("fixations", new Shape(7, 3));
  }
}
