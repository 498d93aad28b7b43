package io.fovea.models;

import ai.djl.ndarray.types.Shape;
import io.fovea.network.BackboneSpec;
import io.fovea.network.Inputs;
import io.fovea.network.StepNorm;
import io.fovea.network.StepPooling;
import io.fovea.testing.SequenceContract;
import java.util.List;

class TcnCausalContractTest extends SequenceContract {
  @Override
  protected BackboneSpec backbone() {
    return new Tcn(List.of(14, 14, 12), 4, true, StepNorm.NONE, 0.2, StepPooling.LAST);
  }

  @Override
  protected BackboneSpec withoutDropout() {
    return new Tcn(List.of(14, 14, 12), 4, true, StepNorm.NONE, 0, StepPooling.LAST);
  }

  @Override
  protected Inputs inputs() {
    return Inputs.of("fixations", new Shape(-1, 3));
  }
}
