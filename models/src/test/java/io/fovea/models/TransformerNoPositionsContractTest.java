package io.fovea.models;

import ai.djl.ndarray.types.Shape;
import io.fovea.network.BackboneSpec;
import io.fovea.network.Inputs;
import io.fovea.testing.SequenceContract;

class TransformerNoPositionsContractTest extends SequenceContract {
  @Override
  protected BackboneSpec backbone() {
    return new TransformerEncoder(
        8, 2, 1, 12, 0.2, TransformerEncoder.Positions.NONE, 0, -1, TransformerEncoder.Output.CLS);
  }

  @Override
  protected BackboneSpec withoutDropout() {
    return new TransformerEncoder(
        8, 2, 1, 12, 0, TransformerEncoder.Positions.NONE, 0, -1, TransformerEncoder.Output.CLS);
  }

  @Override
  protected Inputs inputs() {
    return Inputs.of("fixations", new Shape(-1, 3));
  }
}
