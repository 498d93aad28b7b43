package io.fovea.models;

import ai.djl.ndarray.types.Shape;
import io.fovea.network.BackboneSpec;
import io.fovea.network.Inputs;
import io.fovea.testing.SequenceContract;

class GruBothWaysContractTest extends SequenceContract {
  @Override
  protected BackboneSpec backbone() {
    return new Rnn(RnnType.GRU, 4, 1).bothWays().after(3);
  }

  @Override
  protected Inputs inputs() {
    return Inputs.of("sequence", new Shape(-1, 3));
  }
}
