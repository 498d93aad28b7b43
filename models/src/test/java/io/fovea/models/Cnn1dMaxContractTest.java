package io.fovea.models;

import ai.djl.ndarray.types.Shape;
import io.fovea.network.BackboneSpec;
import io.fovea.network.Inputs;
import io.fovea.testing.SequenceContract;
import java.util.List;

class Cnn1dMaxContractTest extends SequenceContract {
  @Override
  protected BackboneSpec backbone() {
    return new Cnn1d(List.of(5, 7), 4, 3, Cnn1d.Pooling.MAX, 0, List.of());
  }

  @Override
  protected BackboneSpec withoutDropout() {
    return new Cnn1d(List.of(5, 7), 4, 3, Cnn1d.Pooling.MAX, 0, List.of());
  }

  @Override
  protected Inputs inputs() {
    return Inputs.of("fixations", new Shape(-1, 3));
  }
}
