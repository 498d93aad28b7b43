package io.fovea.models;

import ai.djl.ndarray.types.Shape;
import io.fovea.network.BackboneSpec;
import io.fovea.network.Inputs;
import io.fovea.network.Inputs.Input;
import io.fovea.testing.SequenceContract;
import java.util.List;

class VtNetContractTest extends SequenceContract {
  @Override
  protected BackboneSpec backbone() {
    return new VtNet(3, 4, 3, 10, 12, 9);
  }

  @Override
  protected Inputs inputs() {
    return new Inputs(
        List.of(
            new Input("sequence", new Shape(-1, 2)), new Input("images", new Shape(1, 12, 11))));
  }
}
