package io.fovea.models;

import ai.djl.ndarray.types.Shape;
import io.fovea.network.BackboneSpec;
import io.fovea.network.Inputs;
import io.fovea.testing.SequenceContract;
import java.util.List;

class Cnn1dContractTest extends SequenceContract {
  @Override
  protected BackboneSpec backbone() {
    return new Cnn1d();
  }

  @Override
  protected BackboneSpec withoutDropout() {
    return new Cnn1d(List.of(40, 40, 40), 3, 2, Cnn1d.Pooling.AVERAGE_MAX, 0, List.of(50, 20));
  }

  @Override
  protected Inputs inputs() {
    return Inputs.of("fixations", new Shape(-1, 3));
  }
}
