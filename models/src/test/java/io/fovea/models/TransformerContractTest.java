package io.fovea.models;

import ai.djl.ndarray.types.Shape;
import io.fovea.network.BackboneSpec;
import io.fovea.network.Inputs;
import io.fovea.testing.SequenceContract;

class TransformerContractTest extends SequenceContract {
  @Override
  protected BackboneSpec backbone() {
    return new TransformerEncoder(16, 4, 2);
  }

  @Override
  protected BackboneSpec withoutDropout() {
    return new TransformerEncoder(
        16,
        4,
        2,
        128,
        0,
        TransformerEncoder.Positions.SINUSOIDAL,
        0,
        -1,
        TransformerEncoder.Output.CLS);
  }

  @Override
  protected Inputs inputs() {
    return Inputs.of("fixations", new Shape(-1, 3));
  }
}
