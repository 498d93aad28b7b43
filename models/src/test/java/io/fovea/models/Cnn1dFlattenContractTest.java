package io.fovea.models;

import ai.djl.ndarray.types.Shape;
import io.fovea.network.BackboneSpec;
import io.fovea.network.Inputs;
import io.fovea.testing.BackboneContract;
import java.util.List;

class Cnn1dFlattenContractTest extends BackboneContract {
  @Override
  protected BackboneSpec backbone() {
    return new Cnn1d(List.of(6, 5), 3, 2, Cnn1d.Pooling.FLATTEN, 0.3, List.of(8));
  }

  @Override
  protected Inputs inputs() {
    return Inputs.of("fixations", new Shape(7, 3));
  }
}
